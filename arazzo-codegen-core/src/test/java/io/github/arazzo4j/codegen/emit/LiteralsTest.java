package io.github.arazzo4j.codegen.emit;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

class LiteralsTest {

    @Test
    void everyTextComesBackAsItIs() throws Exception {
        List<String> texts = List.of(
                "",
                "plain",
                "\"; System.exit(1); //",
                "\\u0022",
                "\\",
                "\n\r\t\u0000\u001b",
                "\u2028\u2029\u0085",
                "\ud800 \udc00\ud800",
                "\ud83d\ude00 名前",
                "\u202e\u2066",
                "$T $L $S $$ $",
                "*/ /*",
                "x".repeat(70_000),
                "名".repeat(50_000),
                "\ud83d\ude00".repeat(30_001));
        TypeSpec.Builder type = TypeSpec.classBuilder("Texts").addModifiers(Modifier.PUBLIC, Modifier.FINAL);
        for (int i = 0; i < texts.size(); i++) {
            type.addMethod(MethodSpec.methodBuilder("text" + i)
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .returns(String.class)
                    .addStatement("return $L", Literals.string(texts.get(i)))
                    .build());
        }
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        String source = JavaFile.builder("com.example", type.build()).build().toString();

        Class<?> texts2 = JavaCompilation.compile(Map.of("com/example/Texts.java", source))
                .loadClass("com.example.Texts");
        for (int i = 0; i < texts.size(); i++) {
            assertThat(texts2.getMethod("text" + i).invoke(null)).isEqualTo(texts.get(i));
        }
    }
}
