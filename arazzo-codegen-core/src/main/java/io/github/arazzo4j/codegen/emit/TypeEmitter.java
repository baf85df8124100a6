package io.github.arazzo4j.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.github.arazzo4j.codegen.plan.ClassRef;
import io.github.arazzo4j.codegen.plan.TypePlan;
import io.github.arazzo4j.runtime.ArazzoGenerated;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.NullMarked;

/** Emits the classes that stand for schemas: files of their own, and what other classes have inside. */
public final class TypeEmitter {

    private final Map<ClassRef, Map<String, TypePlan>> byHome = new HashMap<>();
    private final Map<String, TypePlan> topLevel = new TreeMap<>();
    private final SecretRecords secrets;
    private final Function<ClassRef, String> documentOf;

    /**
     * An emitter of planned types.
     *
     * @param plans all of them, in any order; a class may refer to any other
     * @param documentOf the file name of the document that a class stands for a part of
     */
    public TypeEmitter(Collection<? extends TypePlan> plans, Function<ClassRef, String> documentOf) {
        this.secrets = new SecretRecords(plans);
        this.documentOf = documentOf;
        for (TypePlan plan : plans) {
            List<String> names = plan.name().simpleNames();
            if (names.size() == 1) {
                topLevel.put(plan.name().toString(), plan);
            } else {
                ClassRef home = new ClassRef(plan.name().packageName(), names.subList(0, names.size() - 1));
                byHome.computeIfAbsent(home, key -> new TreeMap<>())
                        .put(plan.name().simpleName(), plan);
            }
        }
    }

    /**
     * The classes that are not nested, with those nested in them.
     *
     * @return a file for each, sorted by package and name
     */
    public List<JavaFile> files() {
        return topLevel.values().stream()
                .map(plan -> JavaFile.builder(
                                plan.name().packageName(),
                                emit(plan).addAnnotation(NullMarked.class).build())
                        .skipJavaLangImports(true)
                        .indent("    ")
                        .build())
                .toList();
    }

    /**
     * The classes nested in another class, with those nested in them.
     *
     * @param home the other class, which the caller emits
     * @return the classes, sorted by name; {@code static} as records are
     */
    public List<TypeSpec> nestedIn(ClassRef home) {
        return nested(home).map(TypeSpec.Builder::build).toList();
    }

    private Stream<TypeSpec.Builder> nested(ClassRef home) {
        return byHome.getOrDefault(home, Map.of()).values().stream().map(this::emit);
    }

    private TypeSpec.Builder emit(TypePlan plan) {
        AnnotationSpec origin = AnnotationSpec.builder(ArazzoGenerated.class)
                .addMember("document", "$L", Literals.annotation(documentOf.apply(plan.name())))
                .build();
        TypeSpec.Builder type = emit(plan, origin);
        // JavaPoet wants to hear what goes without saying in an interface, and leaves it out.
        Modifier[] implied = plan instanceof TypePlan.UnionPlan ? new Modifier[] {Modifier.STATIC} : new Modifier[0];
        nested(plan.name())
                .forEach(nested -> type.addType(nested.addModifiers(implied).build()));
        return type;
    }

    private TypeSpec.Builder emit(TypePlan plan, AnnotationSpec origin) {
        if (plan instanceof TypePlan.RecordPlan object) {
            return new RecordEmitter(object, secrets, origin).emit();
        }
        if (plan instanceof TypePlan.ViewPlan view) {
            return new ViewEmitter(view, secrets, origin).emit();
        }
        return plan instanceof TypePlan.UnionPlan union
                ? new UnionEmitter(union, secrets, origin).emit()
                : new EnumEmitter((TypePlan.EnumPlan) plan, origin).emit();
    }
}
