package io.github.arazzo4j.codegen.schema;

import static io.github.arazzo4j.codegen.schema.TestDocuments.schema;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaNavigatorTest {

    private static final Schema PET = schema("/$defs/Pet", """
            $defs:
              Tag: {type: object, required: [key], properties: {key: {type: string}, value: {type: string}}}
              Pet:
                type: object
                required: [id, owner, tags, maybe, mixed]
                properties:
                  id: {type: string}
                  name: {type: string}
                  owner: {type: object, required: [id], properties: {id: {type: integer}}, additionalProperties: false}
                  tags: {type: array, items: {$ref: '#/$defs/Tag'}}
                  maybe: {type: [object, 'null'], required: [id], properties: {id: {type: string}}}
                  mixed: {type: [object, string], required: [id], properties: {id: {type: string}}}
                  pair: {type: array, prefixItems: [{type: string}, {type: integer}], items: false}
                  things: {type: array}
                  labels: {type: object, additionalProperties: {type: string}}
                  open: {type: object, properties: {a: {}}, additionalProperties: true}
                  free: {type: object}
                  anything: {}
                  nothing: {type: 'null'}
                  patterned: {type: object, properties: {a: {}}, patternProperties: {'^x-': {type: string}}}
                  conditional: {properties: {a: {}}, if: {}, then: {properties: {b: {}}}}
                  1: {type: boolean}
                  a/b: {type: boolean}
                  forbidden: {properties: {a: false}}
                  broken: {$ref: '#/$defs/None'}
            """);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            ''               | found | OBJECT
            /id              | found | STRING
            /name            | maybe | STRING
            /owner/id        | found | INTEGER
            /owner/nmae      | closed | id
            /nmae            | open-ended | id,name,owner
            /tags            | found | ARRAY
            /tags/0          | maybe | OBJECT
            /tags/0/key      | maybe | STRING
            /tags/0/size     | open-ended | key,value
            /tags/-          | closed | ''
            /tags/01         | closed | ''
            /tags/length     | closed | ''
            /maybe/id        | maybe | STRING
            /mixed/id        | maybe | STRING
            /pair/0          | maybe | STRING
            /pair/1          | maybe | INTEGER
            /pair/2          | closed | ''
            /things/0        | open | ''
            /labels/x        | maybe | STRING
            /open/a          | maybe | ''
            /open/b          | open | ''
            /free/x          | open | ''
            /anything/x      | untyped | ''
            /broken/x        | untyped | ''
            /nothing/x       | closed | ''
            /id/x            | closed | ''
            /patterned/b     | open | ''
            /conditional/b   | open | ''
            /1               | maybe | BOOLEAN
            /a~1b            | maybe | BOOLEAN
            /forbidden/a     | closed | a
            """)
    void followsPointers(String pointer, String result, String detail) {
        Navigation navigation = SchemaNavigator.followPointer(PET, pointer);

        assertThat(describe(navigation)).isEqualTo(result);
        if (navigation instanceof Navigation.Found found) {
            assertThat(String.join(
                            ",", found.valueTypes().stream().map(Enum::name).toList()))
                    .isEqualTo(detail);
        } else if (navigation instanceof Navigation.RuledOut out) {
            assertThat(String.join(",", out.knownNames())).startsWith(detail);
        }
    }

    @Test
    void distinguishesNamesFromIndices() {
        List<Access> index = List.of(new Access.Property("tags"), new Access.Index(-1), new Access.Property("key"));

        assertThat(describe(SchemaNavigator.follow(PET, index))).isEqualTo("maybe");
        assertThat(describe(SchemaNavigator.follow(PET, List.of(new Access.Index(1)))))
                .isEqualTo("closed");
        assertThat(describe(
                        SchemaNavigator.follow(PET, List.of(new Access.Property("tags"), new Access.Property("0")))))
                .isEqualTo("closed");
        assertThat(describe(SchemaNavigator.follow(PET, List.of(new Access.Property("pair"), new Access.Index(-1)))))
                .isEqualTo("open");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /kind    | found | 2
            /same    | found | 1
            /meows   | maybe | 1
            /barks   | maybe | 1
            /id      | found | 1
            /none    | open-ended | 0
            """)
    void looksIntoAlternatives(String pointer, String result, int alternatives) {
        Schema union = schema("", """
                $defs: {Same: {type: string}}
                type: object
                required: [id]
                properties: {id: {type: string}}
                oneOf:
                  - required: [kind, same]
                    properties: {kind: {const: cat}, same: {$ref: '#/$defs/Same'}, meows: {type: boolean}}
                  - required: [kind, same]
                    properties: {kind: {const: dog}, same: {$ref: '#/$defs/Same'}, barks: {type: boolean}}
                """);

        Navigation navigation = SchemaNavigator.followPointer(union, pointer);

        assertThat(describe(navigation)).isEqualTo(result);
        if (navigation instanceof Navigation.Found found) {
            assertThat(found.alternatives()).hasSize(alternatives);
            assertThat(found.schema().isPresent()).isEqualTo(alternatives == 1);
        }
        if (navigation instanceof Navigation.RuledOut out) {
            assertThat(out.knownNames()).containsExactly("id", "kind", "same", "meows", "barks");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {oneOf: [{properties: {a: {}}, additionalProperties: false}, {type: string}]}  | closed
            {oneOf: [{properties: {a: {}}}, {type: object}]}                               | open
            {anyOf: [{properties: {a: {}}}, {}]}                                           | untyped
            {properties: {a: {}}, anyOf: [{required: [a]}, {required: [b]}]}               | open-ended
            {type: object, oneOf: [{properties: {a: {}}}, {properties: {b: {}}}]}          | open-ended
            {oneOf: [{$ref: '#'}, {properties: {x: {type: string}}}]}                      | found
            {oneOf: [{oneOf: [{properties: {x: {}}, required: [x]}, {type: integer}]}, {type: 'null'}, {type: array}]} | found
            """)
    void saysWhatAlternativesHaveInCommon(String text, String result) {
        assertThat(describe(SchemaNavigator.followPointer(schema("", text), "/x"))
                        .replace("maybe", "found"))
                .isEqualTo(result);
    }

    @Test
    void endsInAlternativesThatAreOneAnother() {
        Schema schema = schema("/$defs/A", """
                $defs:
                  A: {oneOf: [{$ref: '#/$defs/B'}, {$ref: '#/$defs/C'}]}
                  B: {oneOf: [{$ref: '#/$defs/A'}, {$ref: '#/$defs/C'}]}
                  C: {anyOf: [{$ref: '#/$defs/A'}, {$ref: '#/$defs/B'}, {$ref: '#/$defs/A'}]}
                """);

        assertThat(describe(SchemaNavigator.followPointer(schema, "/x/y"))).isEqualTo("untyped");
    }

    private static String describe(Navigation navigation) {
        if (navigation instanceof Navigation.Found found) {
            return found.mayBeAbsent() ? "maybe" : "found";
        }
        if (navigation instanceof Navigation.RuledOut out) {
            return out.closed() ? "closed" : "open-ended";
        }
        return navigation instanceof Navigation.Open ? "open" : "untyped";
    }
}
