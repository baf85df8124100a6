package io.github.arazzo4j.codegen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Data goes one way through the compiler; see ARCHITECTURE.md. */
@AnalyzeClasses(packages = "io.github.arazzo4j.codegen", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule STAGES_KNOW_ONLY_EARLIER_ONES = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("io.github.arazzo4j.codegen..")
            .layer("diagnostic")
            .definedBy("..codegen.diagnostic..")
            .layer("source")
            .definedBy("..codegen.source..")
            .layer("discover")
            .definedBy("..codegen.discover..")
            .layer("expression")
            .definedBy("..codegen.expression..")
            .layer("condition")
            .definedBy("..codegen.condition..")
            .layer("arazzo")
            .definedBy("..codegen.arazzo..")
            .layer("schema")
            .definedBy("..codegen.schema..")
            .layer("openapi")
            .definedBy("..codegen.openapi..")
            .layer("link")
            .definedBy("..codegen.link..")
            .layer("plan")
            .definedBy("..codegen.plan..")
            .layer("emit")
            .definedBy("..codegen.emit..")
            .layer("write")
            .definedBy("..codegen.write..")
            .layer("pipeline")
            .definedBy("io.github.arazzo4j.codegen")
            .whereLayer("pipeline")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("emit")
            .mayOnlyBeAccessedByLayers("pipeline")
            .whereLayer("plan")
            .mayOnlyBeAccessedByLayers("emit", "pipeline", "write")
            .whereLayer("link")
            .mayOnlyBeAccessedByLayers("plan", "emit", "pipeline")
            .whereLayer("openapi")
            .mayOnlyBeAccessedByLayers("link", "plan", "emit")
            .whereLayer("schema")
            .mayOnlyBeAccessedByLayers("openapi", "link", "plan", "emit")
            .whereLayer("arazzo")
            .mayOnlyBeAccessedByLayers("link", "plan", "emit", "pipeline")
            .whereLayer("condition")
            .mayOnlyBeAccessedByLayers("link", "plan", "emit")
            .whereLayer("expression")
            .mayOnlyBeAccessedByLayers("condition", "arazzo", "link", "plan", "emit")
            .whereLayer("write")
            .mayOnlyBeAccessedByLayers("emit", "pipeline");

    @ArchTest
    static final ArchRule JAVAPOET_IS_KNOWN_TO_EMIT_ALONE = noClasses()
            .that()
            .resideOutsideOfPackage("..codegen.emit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.palantir.javapoet..");

    @ArchTest
    static final ArchRule SWAGGER_IS_KNOWN_TO_OPENAPI_ALONE = noClasses()
            .that()
            .resideOutsideOfPackage("..codegen.openapi..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.swagger..");

    @ArchTest
    static final ArchRule YAML_IS_KNOWN_TO_SOURCE_ALONE = noClasses()
            .that()
            .resideOutsideOfPackage("..codegen.source..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.snakeyaml..");

    @ArchTest
    static final ArchRule ONLY_THE_FETCHER_USES_THE_NETWORK = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.github.arazzo4j.codegen.source.Fetcher")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.URLConnection")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.Socket")
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("java.net.http..");

    @ArchTest
    static final ArchRule RULES_ARE_SMALL_AND_ALIKE = classes()
            .that()
            .resideInAPackage("..codegen.link.rule..")
            .and()
            .haveSimpleNameEndingWith("Rule")
            .and()
            .areNotInterfaces()
            .should()
            .notBePublic();
}
