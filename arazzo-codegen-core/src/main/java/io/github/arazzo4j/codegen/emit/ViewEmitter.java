package io.github.arazzo4j.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.arazzo4j.codegen.plan.TypePlan;
import javax.lang.model.element.Modifier;

/**
 * Emits a record around JSON of which only the value itself tells what it is: it is asked for each type that it may have,
 * and never guesses.
 */
final class ViewEmitter {

    private final TypePlan.ViewPlan plan;
    private final SecretRecords secrets;
    private final AnnotationSpec origin;

    ViewEmitter(TypePlan.ViewPlan plan, SecretRecords secrets, AnnotationSpec origin) {
        this.plan = plan;
        this.secrets = secrets;
        this.origin = origin;
    }

    TypeSpec.Builder emit() {
        TypeSpec.Builder type = TypeSpec.recordBuilder(JavaTypes.className(plan.name()))
                .addModifiers(Modifier.PUBLIC)
                .addAnnotation(origin)
                .addJavadoc("$L", Texts.orElse(plan.javadoc(), "A value that is one of several."))
                .addJavadoc("\n\n@param json the value; not to be modified")
                .recordConstructor(JsonRecords.constructor());
        plan.components().forEach(component -> type.addMethod(JsonRecords.accessor(component)));
        new AlternativeMethods(plan.name()).addTo(type, plan.alternatives());
        return type.addMethod(JsonRecords.wholeToString(secrets.isSecretive(plan.name())));
    }
}
