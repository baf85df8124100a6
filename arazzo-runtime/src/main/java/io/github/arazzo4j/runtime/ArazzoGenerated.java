package io.github.arazzo4j.runtime;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a class that arazzo4j generated. Coverage tools leave out classes whose annotation says "Generated". */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ArazzoGenerated {

    /** The file name of the document that the class was generated from. */
    String document();

    /** The {@code workflowId} in that document; empty for classes which stand for an API description. */
    String workflowId() default "";
}
