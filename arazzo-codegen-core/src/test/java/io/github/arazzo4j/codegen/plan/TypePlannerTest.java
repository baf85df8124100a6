package io.github.arazzo4j.codegen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.arazzo4j.codegen.plan.JavaType.EnumOf;
import io.github.arazzo4j.codegen.plan.JavaType.ListOf;
import io.github.arazzo4j.codegen.plan.JavaType.MapOf;
import io.github.arazzo4j.codegen.plan.JavaType.RecordOf;
import io.github.arazzo4j.codegen.plan.JavaType.Scalar;
import io.github.arazzo4j.codegen.plan.TypePlan.RecordPlan;
import io.github.arazzo4j.codegen.schema.Document;
import io.github.arazzo4j.codegen.schema.Documents;
import io.github.arazzo4j.codegen.schema.ElementLocation;
import io.github.arazzo4j.codegen.schema.Schema;
import io.github.arazzo4j.codegen.schema.SchemaReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypePlannerTest {

    private static final String PACKAGE = "com.example.api";
    private static final ClassRef WORKFLOW = ClassRef.topLevel("com.example", "PublishImageWorkflow");

    private final SchemaReader reader = new SchemaReader(Documents.none());
    private final TypePlanner planner = new TypePlanner(
            reader, document -> document.key().startsWith("api") ? Optional.of(PACKAGE) : Optional.empty());

    private static Document document(String key, String json) {
        try {
            return new Document(key, new ObjectMapper().readTree(json.replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private static Document api(String schemas) {
        return document("api.json", "{'openapi':'3.1.0','components':{'schemas':" + schemas + "}}");
    }

    private Schema schema(Document document, String pointer) {
        return reader.read(new ElementLocation(document, pointer));
    }

    private JavaType type(Document document, String pointer) {
        return planner.typeOf(schema(document, pointer), WORKFLOW, "anonymous");
    }

    private JavaType typeOf(String schema) {
        return type(api("{'X':" + schema + "}"), "/components/schemas/X");
    }

    private List<String> planned() {
        return planner.plans().stream()
                .map(plan -> String.join(".", plan.name().simpleNames()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'string'} | STRING",
                "{'type':'string','format':'date-time'} | INSTANT",
                "{'type':'string','format':'date'} | DATE",
                "{'type':'string','format':'uuid'} | UUID",
                "{'type':'string','format':'uri'} | URI",
                "{'type':'string','format':'byte'} | BYTES",
                "{'type':'string','contentEncoding':'base64'} | BYTES",
                "{'type':'string','format':'binary'} | BINARY",
                "{'type':'string','format':'password','enum':['a']} | STRING",
                "{'type':'string','format':'whatever'} | STRING",
                "{'type':'string','enum':[1,2]} | STRING",
                "{'const':'a'} | STRING",
                "{'type':'number'} | DECIMAL",
                "{'type':'number','format':'decimal'} | DECIMAL",
                "{'type':'number','format':'float'} | FLOAT64",
                "{'type':'integer','format':'int32'} | INT32",
                "{'type':'integer','format':'int64'} | INT64",
                "{'type':'integer'} | INT64",
                "{'type':'integer','enum':[1,2]} | INT64",
                "{'type':['integer','null']} | INT64",
                "{'type':['integer','number']} | DECIMAL",
                "{'type':'boolean'} | BOOLEAN",
                "{'type':'object'} | JSON",
                "{'type':'object','additionalProperties':true} | JSON",
                "{'type':['string','number','integer','boolean','array','object']} | JSON",
                "{'type':['object','null']} | JSON",
                "{} | JSON",
                "false | JSON",
                "{'oneOf':[{'type':'integer'},{'type':'number'}]} | DECIMAL",
                "{'oneOf':[{'type':'object'},{'title':'any'}]} | JSON",
                "{'anyOf':[{'type':'string'},{'type':'string','enum':['a']}]} | STRING",
                "{'oneOf':[{'type':'string'},{'type':'null'}]} | STRING",
                "{'$ref':'#/nowhere'} | JSON",
                "{'$ref':'#/components/schemas/X'} | JSON",
                "7 | JSON"
            })
    void schemasThatNeedNoClass(String schema, Scalar expected) {
        assertThat(typeOf(schema)).isEqualTo(expected);
        assertThat(planner.plans()).isEmpty();
    }

    @Test
    void listsAndMaps() {
        assertThat(typeOf("{'type':'array'}")).isEqualTo(new ListOf(Scalar.JSON));
        assertThat(new TypePlannerTest().typeOf("{'items':{'type':'object','additionalProperties':{'type':'number'}}}"))
                .isEqualTo(new ListOf(new MapOf(Scalar.DECIMAL)));
        assertThat(new TypePlannerTest().typeOf("{'items':{'$ref':'#/components/schemas/X'}}"))
                .isEqualTo(new ListOf(Scalar.JSON));
    }

    @Test
    void aDiscriminatorTellsTheRecordsOfASealedInterface() {
        Document api = api(
                "{'Pet':{'oneOf':[{'$ref':'#/components/schemas/Cat'},{'$ref':'#/components/schemas/Dog'}],"
                        + "'discriminator':{'propertyName':'kind','mapping':{'c':'Cat','k':'#/components/schemas/Cat'}}},"
                        + "'Cat':{'required':['kind'],'properties':{'kind':{},'name':{'type':'string'},'x':{'type':'string'}}},"
                        + "'Dog':{'required':['kind'],'properties':{'kind':{},'name':{'type':'string'},'x':{'type':'integer'}}}}");

        assertThat(type(api, "/components/schemas/Pet"))
                .isEqualTo(new JavaType.UnionOf(ClassRef.topLevel(PACKAGE, "Pet")));
        TypePlan.UnionPlan union = (TypePlan.UnionPlan) planner.plans().get(2);
        assertThat(union.tag()).isEqualTo("kind");
        assertThat(union.cases())
                .containsExactly(
                        new TypePlan.Case(ClassRef.topLevel(PACKAGE, "Cat"), List.of("c", "k", "Cat")),
                        new TypePlan.Case(ClassRef.topLevel(PACKAGE, "Dog"), List.of("Dog")));
        assertThat(union.components())
                .as("what all have, of the same type")
                .extracting(ComponentPlan::jsonName)
                .containsExactly("kind", "name");
        assertThat(((RecordPlan) planner.plans().get(0)).unions()).containsExactly(union.name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'oneOf':[{'type':'string'},{'type':'integer'}]} | String, Long",
                "{'type':['string','array'],'items':{'type':'integer'}} | String, LongList",
                "{'anyOf':[{'items':{'$ref':'#/components/schemas/X'}},{'type':'string'}]} | XList, String",
                "{'oneOf':[{'title':'A','properties':{'k':{'const':'a'}}},{'properties':{'k':{'const':'b'}}}],"
                        + "'discriminator':{'propertyName':'missing'}} | A, B",
                "{'oneOf':[{'properties':{'k':{'const':'a'}}},{'properties':{'k':{'const':'a'}}}],"
                        + "'discriminator':{'propertyName':'k'}} | A, A2",
                "{'type':'object','oneOf':[{'required':['a']},{'additionalProperties':{'type':'string'}}]} | StringMap"
            })
    void withoutADiscriminatorThatTellsThereIsAView(String schema, String expected) {
        assertThat(typeOf(schema)).isEqualTo(new JavaType.ViewOf(ClassRef.topLevel(PACKAGE, "X")));
        TypePlan.ViewPlan view = planner.plans().stream()
                .filter(TypePlan.ViewPlan.class::isInstance)
                .map(TypePlan.ViewPlan.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(view.alternatives())
                .extracting(TypePlan.Alternative::javaName)
                .containsExactly(expected.split(", "));
    }

    @Test
    void aBaseThatListsItsOwnExtensionsHasNoEnd() {
        Document api = api(
                "{'Pet':{'properties':{'kind':{'type':'string'}},'oneOf':[{'$ref':'#/components/schemas/Cat'},"
                        + "{'$ref':'#/components/schemas/Dog'}],'discriminator':{'propertyName':'kind'}},"
                        + "'Cat':{'allOf':[{'$ref':'#/components/schemas/Pet'},{'properties':{'x':{'type':'string'}}}]},"
                        + "'Dog':{'allOf':[{'$ref':'#/components/schemas/Pet'},{'properties':{'y':{'type':'string'}}}]}}");

        assertThat(type(api, "/components/schemas/Cat")).isEqualTo(new RecordOf(ClassRef.topLevel(PACKAGE, "Cat")));
        assertThat(type(api, "/components/schemas/Pet"))
                .isEqualTo(new JavaType.UnionOf(ClassRef.topLevel(PACKAGE, "Pet")));
        assertThat(planned()).containsExactly("Cat", "Dog", "Pet");
    }

    @Test
    void alternativesOfStringsAreAnEnumeration() {
        assertThat(typeOf("{'oneOf':[{'const':'a','title':'First'},{'enum':['b','c']},{'type':'null'}]}"))
                .isEqualTo(new EnumOf(ClassRef.topLevel(PACKAGE, "X")));
        assertThat(((TypePlan.EnumPlan) planner.plans().get(0)).constants())
                .extracting(TypePlan.Constant::value)
                .containsExactly("a", "b", "c");
    }

    @Test
    void onlyWhatIsReachedIsPlanned() {
        Document api = api("{'A':{'properties':{'b':{'$ref':'#/components/schemas/B'}}},"
                + "'B':{'properties':{'a':{'$ref':'#/components/schemas/A'}}},'C':{'properties':{'x':{}}}}");

        assertThat(type(api, "/components/schemas/A")).isEqualTo(new RecordOf(ClassRef.topLevel(PACKAGE, "A")));
        assertThat(planned()).containsExactly("A", "B");
    }

    @Test
    void anonymousSchemasAreNestedByTheirPlaceWhereverOneComesFrom() {
        Document api = api("{'Pet':{'properties':{'tags':{'items':{'properties':{'kind':{'enum':['a','b']}}}},"
                + "'extra':{'additionalProperties':{'properties':{'y':{}}}},'addresses':{'items':{'properties':{'z':{}}}}}},"
                + "'Dog':{'allOf':[{'$ref':'#/components/schemas/Pet'},{'properties':{'bark':{'properties':{'x':{}}}}}]},"
                + "'Pets':{'type':'array','items':{'properties':{'x':{}}}}}");

        assertThat(type(api, "/components/schemas/Pet/properties/tags/items/properties/kind"))
                .isEqualTo(new EnumOf(
                        ClassRef.topLevel(PACKAGE, "Pet").nested("Tag").nested("Kind")));
        type(api, "/components/schemas/Dog");
        assertThat(type(api, "/components/schemas/Pets"))
                .isEqualTo(new ListOf(new RecordOf(ClassRef.topLevel(PACKAGE, "Pet2"))));
        assertThat(planned())
                .containsExactly(
                        "Dog", "Dog.Bark", "Pet", "Pet.Address", "Pet.ExtraValue", "Pet.Tag", "Pet.Tag.Kind", "Pet2");
    }

    @Test
    void bodiesAreCalledByTheirOperations() {
        Document api = document(
                "api.json",
                "{'openapi':'3.1.0','paths':{'/x':{'post':{'operationId':'describe-repositories',"
                        + "'requestBody':{'content':{'application/json':{'schema':{'properties':{'a':{}}}}}},"
                        + "'responses':{'200':{'content':{'application/json':{'schema':{'properties':"
                        + "{'repositories':{'items':{'properties':{'b':{}}}}}}}}},"
                        + "'404':{'content':{'application/json':{'schema':{'properties':{'c':{}}}}}}}},"
                        + "'get':{'responses':{'default':{'content':{'application/json':{'schema':"
                        + "{'properties':{'c':{}}}}}}}}}}}");
        String schema = "/content/application~1json/schema";

        type(api, "/paths/~1x/post/responses/200" + schema + "/properties/repositories/items");
        type(api, "/paths/~1x/post/requestBody" + schema);
        type(api, "/paths/~1x/post/responses/404" + schema);
        type(api, "/paths/~1x/get/responses/default" + schema);
        assertThat(planned())
                .containsExactly(
                        "DescribeRepositoriesRequest",
                        "DescribeRepositoriesResponse",
                        "DescribeRepositoriesResponse.Repository",
                        "DescribeRepositoriesResponse404",
                        "GetXResponse");
    }

    @Test
    void schemasOfDocumentsWithoutAPackageAreNestedWhereTheyAreUsed() {
        Document arazzo = document(
                "x.arazzo.json",
                "{'arazzo':'1.1.0','workflows':[{'inputs':{'properties':{'filter':{'properties':"
                        + "{'tags':{'items':{'properties':{'key':{}}}}}},'inputs':{'enum':['a']}}}}]}");
        planner.reserve(WORKFLOW, List.of("Inputs", "Outputs"));
        Schema inputs = schema(arazzo, "/workflows/0/inputs");
        Schema filter = inputs.property("filter").orElseThrow();

        assertThat(planner.typeOf(filter, WORKFLOW, "filter")).isEqualTo(new RecordOf(WORKFLOW.nested("Filter")));
        assertThat(planner.typeOf(filter, WORKFLOW, "other")).isEqualTo(new RecordOf(WORKFLOW.nested("Filter")));
        assertThat(planner.typeOf(inputs.property("inputs").orElseThrow(), WORKFLOW, "inputs"))
                .isEqualTo(new EnumOf(WORKFLOW.nested("Inputs2")));
        assertThat(planned())
                .containsExactly(
                        "PublishImageWorkflow.Filter",
                        "PublishImageWorkflow.Filter.Tag",
                        "PublishImageWorkflow.Inputs2");
        assertThat(planner.documentOf(WORKFLOW.nested("Filter"))).isEqualTo(arazzo);
    }

    @Test
    @DisplayName("S27 x-java-name on a schema")
    void theAuthorsNameGoesFirst() {
        Document api = api("{'a':{'x-java-name':'Pet','properties':{'n':{'type':'string','x-java-name':'chosen'},"
                + "'chosen':{},'o':{'x-java-name':'Inner','properties':{'x':{}}}}},'Pet':{'properties':{'x':{}}},"
                + "'b':{'x-java-name':'no name','properties':{'x':{}}}}");

        type(api, "/components/schemas/a");
        type(api, "/components/schemas/Pet");
        type(api, "/components/schemas/b");
        assertThat(planned()).containsExactly("B", "Pet", "Pet.Inner", "Pet2");
        assertThat(((RecordPlan) planner.plans().get(1)).components())
                .extracting(ComponentPlan::javaName)
                .containsExactly("chosen", "chosen2", "o");
    }

    @Test
    void propertiesKnowWhetherTheyMayBeMissingSetOrShown() {
        typeOf("{'required':['a','b','s'],'properties':{'a':{'type':'string'},'b':{'type':['string','null']},"
                + "'c':{'type':'string','readOnly':true,'default':'x'},'s':{'type':'string','format':'password'},"
                + "'w':{'type':'object','writeOnly':true,'description':' Text. ','deprecated':true}}}");

        List<ComponentPlan> components = ((RecordPlan) planner.plans().get(0)).components();
        assertThat(components).extracting(ComponentPlan::nullable).containsExactly(false, true, true, false, true);
        assertThat(components).extracting(ComponentPlan::readOnly).containsExactly(false, false, true, false, false);
        assertThat(components).extracting(ComponentPlan::secret).containsExactly(false, false, false, true, true);
        assertThat(components.get(2).defaultValue()).map(JsonNode::textValue).contains("x");
        assertThat(components.get(4).javadoc()).isEqualTo("Text.\n\nDeprecated.");
    }

    @Test
    void theOrderOfQuestionsDoesNotMatter() {
        Document api = api("{'foo':{'properties':{'bar':{'properties':{'x':{}}},'BAR':{'properties':{'x':{}}}}},"
                + "'Foo':{'properties':{'x':{'enum':['a']}}},'FOO':{'properties':{'x':{'enum':['a']}}},"
                + "'foos':{'items':{'properties':{'y':{}}}},'All':{'allOf':[{'$ref':'#/components/schemas/foo'},"
                + "{'properties':{'bar':{'properties':{'z':{'properties':{'q':{}}}}}}}]}}");
        List<String> pointers = new ArrayList<>(List.of(
                "/foo",
                "/Foo",
                "/FOO",
                "/foos",
                "/All",
                "/foo/properties/BAR",
                "/All/allOf/1/properties/bar/properties/z",
                "/FOO/properties/x"));
        List<TypePlan> expected = plansOf(api, pointers);
        assertThat(expected)
                .extracting(plan -> String.join(".", plan.name().simpleNames()))
                .containsExactly(
                        "All",
                        "All.Bar",
                        "All.Bar.Z",
                        "Foo",
                        "Foo.X",
                        "Foo2",
                        "Foo2.X",
                        "Foo3",
                        "Foo3.Bar",
                        "Foo3.Bar2",
                        "FoosItem");
        Random random = new Random(1);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(pointers, random);
            assertThat(plansOf(api, pointers)).isEqualTo(expected);
        }
    }

    private static List<TypePlan> plansOf(Document api, List<String> pointers) {
        TypePlannerTest fresh = new TypePlannerTest();
        pointers.forEach(pointer -> fresh.type(api, "/components/schemas" + pointer));
        return fresh.planner.plans();
    }

    @Test
    void absurdDepthBecomesJson() {
        String deep = "{'type':'string'}";
        for (int i = 0; i < 500; i++) {
            deep = i % 3 == 0 ? "{'items':" + deep + "}" : "{'properties':{'nested':" + deep + "}}";
        }
        assertThat(typeOf(deep)).isInstanceOf(RecordOf.class);
        assertThat(planner.plans()).hasSizeLessThan(40);
    }

    @Test
    void longChainsOfReferencesAreNoProblem() {
        StringBuilder schemas = new StringBuilder("{'X0':{'properties':{'x':{}}}");
        for (int i = 1; i < 5000; i++) {
            schemas.append(",'X" + i + "':{'properties':{'x':{'$ref':'#/components/schemas/X" + (i - 1) + "'}}}");
        }
        type(api(schemas + "}"), "/components/schemas/X4999");
        assertThat(planner.plans()).hasSize(5000);
    }

    @Test
    void aFileOfSchemasGivesThemTheirNames() {
        Map<String, String> expected = Map.of("/Pet", "Pet", "/Pet/properties/home", "Pet.Home", "/def/Tag", "DefTag");
        Document file = document(
                "api/pets.json",
                "{'Pet':{'properties':{'home':{'properties':{'x':{}}}}},'def':{'Tag':{'properties':{'x':{}}}}}");
        expected.forEach((pointer, name) ->
                assertThat(type(file, pointer)).hasToString("RecordOf[name=" + PACKAGE + "." + name + "]"));
        Document one = document("api/pet-food.json", "{'properties':{'x':{'properties':{'y':{}}}}}");
        assertThat(new TypePlannerTest().type(one, "/properties/x"))
                .hasToString("RecordOf[name=" + PACKAGE + ".PetFood.X]");
    }
}
