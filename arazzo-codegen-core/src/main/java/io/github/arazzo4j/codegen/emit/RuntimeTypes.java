package io.github.arazzo4j.codegen.emit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.palantir.javapoet.ClassName;
import io.github.arazzo4j.runtime.ArazzoClient;
import io.github.arazzo4j.runtime.ArazzoGenerated;
import io.github.arazzo4j.runtime.RunHandle;
import io.github.arazzo4j.runtime.RunOptions;
import io.github.arazzo4j.runtime.WorkflowResult;
import io.github.arazzo4j.runtime.condition.Conditions;
import io.github.arazzo4j.runtime.condition.JsonComparisons;
import io.github.arazzo4j.runtime.support.Answer;
import io.github.arazzo4j.runtime.support.Api;
import io.github.arazzo4j.runtime.support.Call;
import io.github.arazzo4j.runtime.support.GeneratedWorkflow;
import io.github.arazzo4j.runtime.support.InputRules;
import io.github.arazzo4j.runtime.support.Json;
import io.github.arazzo4j.runtime.support.Next;
import io.github.arazzo4j.runtime.support.Nodes;
import io.github.arazzo4j.runtime.support.Operation;
import io.github.arazzo4j.runtime.support.ParameterStyle;
import io.github.arazzo4j.runtime.support.Program;
import io.github.arazzo4j.runtime.support.Request;
import io.github.arazzo4j.runtime.support.Run;
import io.github.arazzo4j.runtime.support.Source;
import io.github.arazzo4j.runtime.support.StepKey;
import io.github.arazzo4j.runtime.support.ValueRule;
import io.github.arazzo4j.runtime.support.Values;
import io.github.arazzo4j.runtime.support.WorkflowCall;
import io.github.arazzo4j.runtime.support.WorkflowRunner;
import io.github.arazzo4j.runtime.support.XPaths;
import io.github.arazzo4j.runtime.support.XmlShape;
import io.github.arazzo4j.runtime.xpath.XPath;
import io.github.arazzo4j.runtime.xpath.XPathVersion;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The names that generated code uses. They come from the classes themselves, so that a renaming can't miss one. */
final class RuntimeTypes {

    static final ClassName ANSWER = ClassName.get(Answer.class);
    static final ClassName API = ClassName.get(Api.class);
    static final ClassName API_SECURITY_SCHEME = ClassName.get(Api.SecurityScheme.class);
    static final ClassName API_SERVER = ClassName.get(Api.Server.class);
    static final ClassName API_VARIABLE = ClassName.get(Api.Variable.class);
    static final ClassName ARAZZO_CLIENT = ClassName.get(ArazzoClient.class);
    static final ClassName ARAZZO_GENERATED = ClassName.get(ArazzoGenerated.class);
    static final ClassName CALL = ClassName.get(Call.class);
    static final ClassName CONDITIONS = ClassName.get(Conditions.class);
    static final ClassName GENERATED_WORKFLOW = ClassName.get(GeneratedWorkflow.class);
    static final ClassName INPUT_RULES = ClassName.get(InputRules.class);
    static final ClassName JSON = ClassName.get(Json.class);
    static final ClassName JSON_COMPARISONS = ClassName.get(JsonComparisons.class);
    static final ClassName JSON_NODE = ClassName.get(JsonNode.class);
    static final ClassName LIST = ClassName.get(List.class);
    static final ClassName MAP = ClassName.get(Map.class);
    static final ClassName NEXT = ClassName.get(Next.class);
    static final ClassName NODES = ClassName.get(Nodes.class);
    static final ClassName NULLABLE = ClassName.get(Nullable.class);
    static final ClassName NULL_MARKED = ClassName.get(NullMarked.class);
    static final ClassName OBJECT_NODE = ClassName.get(ObjectNode.class);
    static final ClassName OPERATION = ClassName.get(Operation.class);
    static final ClassName PARAMETER_STYLE = ClassName.get(ParameterStyle.class);
    static final ClassName PARAMETER_STYLE_STYLE = ClassName.get(ParameterStyle.Style.class);
    static final ClassName PROGRAM = ClassName.get(Program.class);
    static final ClassName REQUEST = ClassName.get(Request.class);
    static final ClassName RUN = ClassName.get(Run.class);
    static final ClassName RUN_HANDLE = ClassName.get(RunHandle.class);
    static final ClassName RUN_OPTIONS = ClassName.get(RunOptions.class);
    static final ClassName SOURCE = ClassName.get(Source.class);
    static final ClassName STEP_KEY = ClassName.get(StepKey.class);
    static final ClassName VALUES = ClassName.get(Values.class);
    static final ClassName VALUE_RULE = ClassName.get(ValueRule.class);
    static final ClassName VALUE_RULE_TYPE = ClassName.get(ValueRule.Type.class);
    static final ClassName WORKFLOW_CALL = ClassName.get(WorkflowCall.class);
    static final ClassName WORKFLOW_RESULT = ClassName.get(WorkflowResult.class);
    static final ClassName WORKFLOW_RUNNER = ClassName.get(WorkflowRunner.class);
    static final ClassName XML_SHAPE = ClassName.get(XmlShape.class);
    static final ClassName XPATH = ClassName.get(XPath.class);
    static final ClassName XPATHS = ClassName.get(XPaths.class);
    static final ClassName XPATH_VERSION = ClassName.get(XPathVersion.class);

    private RuntimeTypes() {}
}
