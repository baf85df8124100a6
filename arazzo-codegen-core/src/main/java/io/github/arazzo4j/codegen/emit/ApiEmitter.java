package io.github.arazzo4j.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.arazzo4j.codegen.openapi.ApiDescription;
import io.github.arazzo4j.codegen.openapi.ApiOperation;
import io.github.arazzo4j.codegen.openapi.ApiParameter;
import io.github.arazzo4j.codegen.openapi.ApiSecurityScheme;
import io.github.arazzo4j.codegen.openapi.ApiServer;
import io.github.arazzo4j.codegen.openapi.SecurityRequirement;
import io.github.arazzo4j.codegen.plan.ApiPlan;
import io.github.arazzo4j.codegen.plan.OperationPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes the class that describes an API: its servers, its security, and the operations that workflows use. */
final class ApiEmitter {

    TypeSpec type(ApiPlan plan) {
        TypeSpec.Builder type = TypeSpec.classBuilder(plan.name().simpleName())
                .addJavadoc(
                        "$L",
                        Javadocs.escape("What workflows use of " + plan.api().title() + "."))
                .addAnnotation(AnnotationSpec.builder(RuntimeTypes.ARAZZO_GENERATED)
                        .addMember("document", "$L", Literals.annotation(plan.document()))
                        .build())
                .addAnnotation(RuntimeTypes.NULL_MARKED)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addField(FieldSpec.builder(RuntimeTypes.API, "API")
                        .addJavadoc("Its servers and its security.")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                        .initializer(api(plan))
                        .build());
        for (OperationPlan operation : plan.operations()) {
            type.addField(FieldSpec.builder(RuntimeTypes.OPERATION, operation.constant())
                    .addJavadoc(
                            "$L",
                            Javadocs.escape(
                                    operation.operation().summary().orElse(displayName(operation.operation()) + ".")))
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                    .initializer(operation(operation.operation()))
                    .build());
        }
        return type.build();
    }

    static String displayName(ApiOperation operation) {
        return operation.operationId().orElse(operation.method() + " " + operation.path());
    }

    private static CodeBlock api(ApiPlan plan) {
        ApiDescription api = plan.api();
        return CodeBlock.of(
                "new $T(\n$>$>$L,\n$L,\n$L,\n$L,\n$L)$<$<",
                RuntimeTypes.API,
                Literals.string(plan.sourceName()),
                servers(api.servers()),
                api.securitySchemes().stream().anyMatch(ApiSecurityScheme::sigV4),
                api.signingName().map(Literals::string).orElse(CodeBlock.of("null")),
                schemes(api.securitySchemes()));
    }

    private static CodeBlock servers(List<ApiServer> servers) {
        return list(servers.stream().map(ApiEmitter::server).toList());
    }

    private static CodeBlock server(ApiServer server) {
        if (server.variables().isEmpty()) {
            return CodeBlock.of("$T.of($L)", RuntimeTypes.API_SERVER, Literals.string(server.url()));
        }
        return CodeBlock.of(
                "new $T($L, $L)",
                RuntimeTypes.API_SERVER,
                Literals.string(server.url()),
                map(server.variables(), ApiEmitter::variable));
    }

    private static CodeBlock variable(ApiServer.Variable variable) {
        return CodeBlock.of(
                "new $T($L, $L)",
                RuntimeTypes.API_VARIABLE,
                variable.defaultValue().map(Literals::string).orElse(CodeBlock.of("$S", "")),
                strings(variable.allowed()));
    }

    private static CodeBlock schemes(List<ApiSecurityScheme> schemes) {
        Map<String, ApiSecurityScheme> byName = new LinkedHashMap<>();
        schemes.forEach(scheme -> byName.put(scheme.name(), scheme));
        return map(byName, ApiEmitter::scheme);
    }

    private static CodeBlock scheme(ApiSecurityScheme scheme) {
        if (scheme.sigV4()) {
            return scheme("SIG_V4");
        }
        return switch (scheme.type()) {
            case API_KEY ->
                scheme.parameterName().isEmpty()
                        ? scheme("OTHER")
                        : CodeBlock.of(
                                "$T.apiKey($S, $L)",
                                RuntimeTypes.API_SECURITY_SCHEME,
                                scheme.in().map(ApiParameter.In::keyword).orElse("header"),
                                Literals.string(scheme.parameterName().get()));
            case HTTP ->
                CodeBlock.of(
                        "$T.http($L)",
                        RuntimeTypes.API_SECURITY_SCHEME,
                        Literals.string(scheme.scheme().orElse("")));
            case OAUTH2 ->
                CodeBlock.of(
                        "$T.oauth2($L)", RuntimeTypes.API_SECURITY_SCHEME, Literals.string(tokenUrl(scheme.flows())));
            case OPEN_ID_CONNECT, MUTUAL_TLS -> scheme(scheme.type().name());
            case UNKNOWN -> scheme("OTHER");
        };
    }

    private static CodeBlock scheme(String type) {
        return CodeBlock.of(
                "$T.of($T.$L)", RuntimeTypes.API_SECURITY_SCHEME, RuntimeTypes.API_SECURITY_SCHEME_TYPE, type);
    }

    /** Where a client has a token with its own credentials. */
    private static String tokenUrl(List<ApiSecurityScheme.Flow> flows) {
        return flows.stream()
                .filter(flow -> flow.name().equals("clientCredentials"))
                .flatMap(flow -> flow.tokenUrl().stream())
                .findFirst()
                .orElse("");
    }

    private static CodeBlock operation(ApiOperation operation) {
        boolean redirects = operation.responses().keySet().stream().anyMatch(status -> status.startsWith("3"));
        Map<String, List<String>> types = new LinkedHashMap<>();
        operation.responses().forEach((status, response) -> {
            if (!response.content().isEmpty()) {
                types.put(status, List.copyOf(response.content().keySet()));
            }
        });
        List<CodeBlock> security = operation.security().stream()
                .map(SecurityRequirement::schemes)
                .map(schemes -> strings(List.copyOf(schemes.keySet())))
                .toList();
        if (operation.servers().isEmpty() && security.isEmpty() && !redirects && types.isEmpty()) {
            return CodeBlock.of(
                    "$T.of($L, $S)",
                    RuntimeTypes.OPERATION,
                    Literals.string(displayName(operation)),
                    operation.method());
        }
        return CodeBlock.of(
                "new $T(\n$>$>$L,\n$S,\n$L,\n$L,\n$L,\n$L)$<$<",
                RuntimeTypes.OPERATION,
                Literals.string(displayName(operation)),
                operation.method(),
                servers(operation.servers()),
                list(security),
                redirects,
                map(types, ApiEmitter::strings));
    }

    private static CodeBlock strings(List<String> values) {
        return list(values.stream().map(Literals::string).toList());
    }

    private static CodeBlock list(List<CodeBlock> elements) {
        return CodeBlock.of("$T.of($L)", RuntimeTypes.LIST, CodeBlock.join(elements, ", "));
    }

    private interface ValueCode<T> {
        CodeBlock of(T value);
    }

    private static <T> CodeBlock map(Map<String, T> map, ValueCode<T> code) {
        return CodeBlock.of(
                "$T.ofEntries($L)",
                RuntimeTypes.MAP,
                map.entrySet().stream()
                        .map(entry -> CodeBlock.of(
                                "$T.entry($L, $L)",
                                RuntimeTypes.MAP,
                                Literals.string(entry.getKey()),
                                code.of(entry.getValue())))
                        .collect(CodeBlock.joining(", ")));
    }
}
