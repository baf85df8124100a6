package io.github.arazzo4j.codegen.schema;

import java.util.Set;

/** Keywords of JSON Schema 2020-12 by what they hold, for those who look through schemas as they are written. */
public final class SchemaKeywords {

    /** Keywords whose value is an object of schemas: its members are called by names, which may be those of keywords. */
    public static final Set<String> MAPS =
            Set.of("properties", "patternProperties", "$defs", "definitions", "dependentSchemas");

    private SchemaKeywords() {}
}
