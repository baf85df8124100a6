package io.github.arazzo4j.codegen.schema;

import static io.github.arazzo4j.codegen.schema.TestDocuments.schema;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaTest {

    @Test
    void readsAnObject() {
        Schema pet = schema("/components/schemas/Pet", """
                openapi: 3.1.0
                components:
                  schemas:
                    Pet:
                      type: object
                      title: A pet
                      x-java-name: Animal
                      required: [name, id]
                      properties:
                        name: {type: string, minLength: 1, default: Rex, examples: [Rex, Bello]}
                        id: {type: integer, format: int64, readOnly: true}
                        secret: {type: string, format: password, writeOnly: true, deprecated: true}
                        photo: {type: string, contentEncoding: base64, contentMediaType: image/png}
                      additionalProperties: false
                """);

        assertThat(pet.name()).contains("Pet");
        assertThat(pet.javaName()).contains("Animal");
        assertThat(pet.types()).containsExactly(SchemaType.OBJECT);
        assertThat(pet.required()).containsExactly("name", "id");
        assertThat(pet.properties().keySet()).containsExactly("name", "id", "secret", "photo");
        assertThat(pet.additionalProperties().kind()).isEqualTo(AdditionalProperties.Kind.FORBIDDEN);
        assertThat(pet.annotations().title()).contains("A pet");
        Schema name = pet.properties().get("name");
        assertThat(name.location().pointer()).isEqualTo("/components/schemas/Pet/properties/name");
        assertThat(name.name()).isEmpty();
        assertThat(name.constraints().minLength()).contains(1L);
        assertThat(name.annotations().defaultValue()).map(JsonNode::asText).contains("Rex");
        assertThat(name.annotations().examples()).hasSize(2);
        assertThat(pet.property("id").orElseThrow().annotations().readOnly()).isTrue();
        assertThat(pet.property("id").orElseThrow().format()).contains("int64");
        Annotations secret = pet.property("secret").orElseThrow().annotations();
        assertThat(secret.writeOnly() && secret.deprecated()).isTrue();
        Annotations photo = pet.property("photo").orElseThrow().annotations();
        assertThat(photo.contentEncoding()).contains("base64");
        assertThat(photo.contentMediaType()).contains("image/png");
        assertThat(pet.problem()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {properties: {a: {}}}                | OBJECT
            {additionalProperties: true}         | OBJECT
            {items: {}}                          | ARRAY
            {prefixItems: [{}]}                  | ARRAY
            {enum: [a, b]}                       | STRING
            {enum: [1, 2.5]}                     | NUMBER
            {const: 5}                           | INTEGER
            {enum: [a, null]}                    | STRING,NULL
            {type: [string, 'null']}             | STRING,NULL
            {type: integer, enum: [a]}           | INTEGER
            {allOf: [{type: number}, {type: integer}]} | INTEGER
            {allOf: [{type: [string, integer]}, {type: [number, boolean]}]} | INTEGER
            {allOf: [{type: string}, {type: object}]}  | STRING
            {description: anything}              | ''
            {type: any}                          | ''
            {type: [], required: x, properties: [], enum: y, items: 3} | ''
            true                                 | ''
            """)
    void knowsOrInfersTypes(String text, String types) {
        Schema schema = schema("", text);

        assertThat(String.join(",", schema.types().stream().map(Enum::name).toList()))
                .isEqualTo(types);
        assertThat(schema.isUntyped()).isEqualTo(types.isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {type: string}                                       | false
            {type: string, nullable: true}                       | true
            {type: [string, 'null']}                             | true
            {type: string, enum: [a, null]}                      | true
            {anyOf: [{type: string}, {type: 'null'}]}            | true
            {oneOf: [{type: string}, {type: integer}, {type: null}]} | true
            {oneOf: [{$ref: '#/$defs/Null'}, {type: integer}], $defs: {Null: {const: null}}} | true
            {oneOf: [{type: string}, {type: integer}]}           | false
            {allOf: [{type: string}], nullable: true}            | true
            {}                                                   | false
            """)
    void knowsWhatMayBeNull(String text, boolean nullable) {
        assertThat(schema("", text).nullable()).isEqualTo(nullable);
    }

    @Test
    void followsReferencesAndKnowsWhatTheyMean() {
        Schema root = schema("", """
                $defs:
                  Id: {type: string, description: an id}
                  Anchored: {$anchor: here, type: integer}
                  a/b~c d%e: {type: boolean}
                properties:
                  plain: {$ref: '#/$defs/Id'}
                  described: {$ref: '#/$defs/Id', description: my id}
                  narrowed: {$ref: '#/$defs/Id', maxLength: 3}
                  anchor: {$ref: '#here'}
                  odd: {$ref: '#/$defs/a~1b~0c%20d%25e'}
                  raw: {$ref: '#/$defs/a~1b~0c d%e'}
                  dynamic: {$dynamicRef: '#here'}
                """);
        Schema id = schema("/$defs/Id", "$defs: {Id: {type: string}}");

        assertThat(root.property("plain")).contains(id);
        Schema described = root.property("described").orElseThrow();
        assertThat(described).isEqualTo(id).hasSameHashCodeAs(id);
        assertThat(described.name()).contains("Id");
        assertThat(described.annotations().description()).contains("my id");
        assertThat(described.writtenAt().pointer()).isEqualTo("/properties/described");
        Schema narrowed = root.property("narrowed").orElseThrow();
        assertThat(narrowed).isNotEqualTo(id);
        assertThat(narrowed.types()).containsExactly(SchemaType.STRING);
        assertThat(narrowed.constraints().maxLength()).contains(3L);
        assertThat(narrowed.annotations().description()).contains("an id");
        assertThat(root.property("anchor").orElseThrow().types()).containsExactly(SchemaType.INTEGER);
        assertThat(root.property("dynamic").orElseThrow().types()).containsExactly(SchemaType.INTEGER);
        assertThat(root.property("odd").orElseThrow().types()).containsExactly(SchemaType.BOOLEAN);
        assertThat(root.property("raw")).isEqualTo(root.property("odd"));
        assertThat(root.property("odd").orElseThrow().name()).contains("a/b~c d%e");
    }

    @Test
    void openApi30KeepsOnlyTheDescriptionBesideAReference() {
        Schema use = schema("/x", """
                openapi: 3.0.3
                components: {schemas: {Id: {type: string}}}
                x: {$ref: '#/components/schemas/Id', description: my id, nullable: true, maxLength: 3}
                """);

        assertThat(use.name()).contains("Id");
        assertThat(use.annotations().description()).contains("my id");
        assertThat(use.nullable()).isFalse();
        assertThat(use.constraints().isEmpty()).isTrue();
    }

    @Test
    void anAllOfOfAReferenceAndADescriptionIsTheReference() {
        Schema root = schema("/x", """
                openapi: 3.0.0
                components:
                  schemas:
                    Id: {type: string, description: an id, minLength: 1}
                    Pet: {properties: {id: {$ref: '#/components/schemas/Id'}}}
                x:
                  properties:
                    after: {allOf: [{$ref: '#/components/schemas/Id'}, {description: mine, example: x}]}
                    beside: {allOf: [{$ref: '#/components/schemas/Id'}], description: mine, nullable: true}
                    typed: {type: object, allOf: [{$ref: '#/components/schemas/Pet'}]}
                    optional: {oneOf: [{$ref: '#/components/schemas/Pet'}, {type: 'null'}]}
                    narrowed: {allOf: [{$ref: '#/components/schemas/Id'}, {maxLength: 3, minLength: 0}]}
                """);

        for (String name : List.of("after", "beside")) {
            Schema schema = root.property(name).orElseThrow();
            assertThat(schema.name()).as(name).contains("Id");
            assertThat(schema.annotations().description()).contains("mine");
            assertThat(schema.constraints().minLength()).contains(1L);
        }
        assertThat(root.property("after").orElseThrow().annotations().examples())
                .hasSize(1);
        assertThat(root.property("beside").orElseThrow().nullable()).isTrue();
        assertThat(root.property("typed").orElseThrow().name()).contains("Pet");
        Schema optional = root.property("optional").orElseThrow();
        assertThat(optional.name()).contains("Pet");
        assertThat(optional.nullable()).isTrue();
        assertThat(optional.alternatives()).isEmpty();
        Schema narrowed = root.property("narrowed").orElseThrow();
        assertThat(narrowed.name()).isEmpty();
        assertThat(narrowed.constraints().minLength()).contains(1L);
        assertThat(narrowed.constraints().maxLength()).contains(3L);
    }

    @Test
    void mergesTheMembersOfAnAllOf() {
        Schema dog = schema("/components/schemas/Dog", """
                openapi: 3.1.0
                components:
                  schemas:
                    Pet:
                      type: object
                      required: [name]
                      properties: {name: {type: string}, size: {type: number, minimum: 1}}
                    Dog:
                      allOf:
                        - $ref: '#/components/schemas/Pet'
                        - required: [barks]
                          properties: {barks: {type: boolean}, size: {description: in cm, maximum: 90}}
                """);

        assertThat(dog.name()).contains("Dog");
        assertThat(dog.types()).containsExactly(SchemaType.OBJECT);
        assertThat(dog.properties().keySet()).containsExactly("name", "size", "barks");
        assertThat(dog.required()).containsExactly("name", "barks");
        assertThat(dog.allOf()).hasSize(2);
        assertThat(dog.allOf().get(0).name()).contains("Pet");
        Schema size = dog.property("size").orElseThrow();
        assertThat(size.types()).containsExactly(SchemaType.NUMBER);
        assertThat(size.constraints().minimum()).contains(BigDecimal.ONE);
        assertThat(size.constraints().maximum()).contains(BigDecimal.valueOf(90));
        assertThat(size.annotations().description()).contains("in cm");
        assertThat(size.location().pointer()).isEqualTo("/components/schemas/Dog/properties/size");
    }

    @Test
    void readsLimitsInBothDialects() {
        Constraints old = schema("", """
                {minimum: 1, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false, pattern: a, multipleOf: 0.5}
                """).constraints();
        Constraints current = schema("", """
                {exclusiveMinimum: 1, exclusiveMaximum: 9, minItems: 1, maxItems: 2, uniqueItems: true,
                 minProperties: 3, maxProperties: 4, minLength: -1, maxLength: 1.0e+30}
                """).constraints();

        assertThat(old.exclusiveMinimum()).contains(BigDecimal.ONE);
        assertThat(old.minimum()).isEmpty();
        assertThat(old.maximum()).contains(BigDecimal.valueOf(9));
        assertThat(old.patterns()).containsExactly("a");
        assertThat(old.multipleOf()).contains(new BigDecimal("0.5"));
        assertThat(current.exclusiveMinimum()).contains(BigDecimal.ONE);
        assertThat(current.exclusiveMaximum()).contains(BigDecimal.valueOf(9));
        assertThat(List.of(current.minItems(), current.maxItems())).allMatch(java.util.Optional::isPresent);
        assertThat(current.uniqueItems()).isTrue();
        assertThat(current.minProperties()).contains(3L);
        assertThat(current.maxProperties()).contains(4L);
        assertThat(current.minLength()).isEmpty();
        assertThat(current.maxLength()).isEmpty();
    }

    @Test
    void readsArraysMapsAndBooleans() {
        Schema root = schema("", """
                properties:
                  list: {type: array, items: {type: string}, contains: {const: a}}
                  tuple: {type: array, prefixItems: [{type: string}, {type: integer}], items: false}
                  oldTuple: {items: [{type: string}], additionalItems: {type: integer}}
                  map: {type: object, additionalProperties: {type: integer}}
                  free: {type: object, additionalProperties: {}}
                  closed: {properties: {a: true, b: false}, unevaluatedProperties: false}
                  patterned: {patternProperties: {'^x-': {type: string}}}
                """);

        assertThat(property(root, "list").items().orElseThrow().types()).containsExactly(SchemaType.STRING);
        assertThat(property(root, "list").contains().orElseThrow().constValue()).isPresent();
        assertThat(property(root, "tuple").prefixItems()).hasSize(2);
        assertThat(property(root, "tuple").items().orElseThrow().allowsNothing())
                .isTrue();
        assertThat(property(root, "oldTuple").prefixItems()).hasSize(1);
        assertThat(property(root, "oldTuple").items().orElseThrow().types()).containsExactly(SchemaType.INTEGER);
        assertThat(property(root, "map")
                        .additionalProperties()
                        .schema()
                        .orElseThrow()
                        .types())
                .containsExactly(SchemaType.INTEGER);
        assertThat(property(root, "free").additionalProperties().kind()).isEqualTo(AdditionalProperties.Kind.ALLOWED);
        assertThat(property(root, "closed").additionalProperties().kind())
                .isEqualTo(AdditionalProperties.Kind.FORBIDDEN);
        assertThat(property(property(root, "closed"), "a").isUntyped()).isTrue();
        assertThat(property(property(root, "closed"), "b").allowsNothing()).isTrue();
        assertThat(property(root, "patterned").patternProperties().keySet()).containsExactly("^x-");
    }

    @Test
    void readsUnionsDiscriminatorsAndXml() {
        Schema pet = schema("/components/schemas/Pet", """
                openapi: 3.1.0
                components:
                  schemas:
                    Cat: {type: object, xml: {name: cat, namespace: urn:x, prefix: p}}
                    Big.Dog: {type: object, xml: {attribute: true}}
                    Pet:
                      oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Big.Dog'}]
                      discriminator:
                        propertyName: kind
                        mapping: {cat: Cat, dog: Big.Dog, ref: '#/components/schemas/Cat', gone: Gone}
                      xml: {nodeType: element}
                """);

        assertThat(pet.oneOf())
                .extracting(schema -> schema.name().orElseThrow())
                .containsExactly("Cat", "Big.Dog");
        assertThat(pet.anyOf()).isEmpty();
        assertThat(pet.isUntyped()).isFalse();
        Map<String, Schema> mapping = pet.discriminator().orElseThrow().mapping();
        assertThat(mapping.get("cat"))
                .isEqualTo(mapping.get("ref"))
                .isEqualTo(pet.oneOf().get(0));
        assertThat(mapping.get("dog")).isEqualTo(pet.oneOf().get(1));
        assertThat(mapping.get("gone").problem()).isPresent();
        XmlHints cat = pet.oneOf().get(0).annotations().xml().orElseThrow();
        assertThat(cat.name()).contains("cat");
        assertThat(cat.namespace()).contains("urn:x");
        assertThat(cat.prefix()).contains("p");
        assertThat(pet.oneOf().get(1).annotations().xml().orElseThrow().attribute())
                .isTrue();
        assertThat(pet.annotations().xml().orElseThrow().wrapped()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {$ref: '#'}                                            | refers back to itself
            {$ref: '#/$defs/A', $defs: {A: {$ref: '#/$defs/B'}, B: {$ref: '#/$defs/A'}}} | refers back to itself
            {allOf: [{$ref: '#'}]}                                 | refers back to itself
            {$ref: '#/$defs/None'}                                 | nothing at that place
            {$ref: '#none'}                                        | nothing at that place
            {$ref: '#$defs'}                                       | nothing at that place
            {$ref: other.yaml}                                     | no such document
            {$ref: 'https://example.com/x.json#/A'}                | no such document
            {$ref: '#/text', text: no schema}                      | no schema
            just text                                              | no schema
            [a]                                                    | no schema
            """)
    void tellsWhatIsBroken(String text, String reason) {
        Schema schema = schema("", text);

        assertThat(schema.problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains(reason));
        assertThat(schema.isUntyped()).isTrue();
        assertThat(schema.properties()).isEmpty();
        assertThat(schema.nullable()).isFalse();
        assertThat(schema.constraints().isEmpty()).isTrue();
    }

    @Test
    void aCycleThroughAllOfKeepsTheRest() {
        Schema schema = schema("/$defs/A", """
                $defs:
                  A: {allOf: [{$ref: '#/$defs/B'}, {properties: {a: {}}}]}
                  B: {allOf: [{$ref: '#/$defs/A'}, {properties: {b: {}}}]}
                """);

        assertThat(schema.problem()).isPresent();
        assertThat(schema.properties().keySet()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void recursionIsNoProblem() {
        Schema tree = schema("/$defs/Tree", """
                $defs: {Tree: {properties: {children: {type: array, items: {$ref: '#/$defs/Tree'}}}}}
                """);

        Schema child = tree.property("children").orElseThrow().items().orElseThrow();

        assertThat(child).isEqualTo(tree);
        assertThat(child.problem()).isEmpty();
    }

    @Test
    void asksForOtherFilesOnlyWhenTheyAreNeededAndNothingElse() {
        TestDocuments documents =
                new TestDocuments().with("pets/Pet.yaml", "{type: object, properties: {self: {$ref: 'api.yaml#/x'}}}");
        Document api = TestDocuments.document("""
                x:
                  properties:
                    pet: {$ref: pets/Pet.yaml, description: mine}
                    evil: {$ref: '../../etc/passwd'}
                """);
        documents.with("api.yaml", "x: {description: another tree of the same file}");
        Schema schema =
                new SchemaReader(documents).read(ElementLocation.root(api).child("x"));

        Map<String, Schema> properties = schema.properties();
        assertThat(documents.asked()).isEmpty();
        Schema pet = properties.get("pet");
        assertThat(pet.name()).contains("Pet");
        assertThat(pet.location()).hasToString("pets/Pet.yaml#");
        assertThat(properties.get("evil").problem()).isPresent();
        assertThat(documents.asked()).containsExactly("pets/Pet.yaml", "../../etc/passwd");
        Schema self = pet.property("self").orElseThrow();
        assertThat(self).isEqualTo(schema);
        assertThat(self.properties()).hasSize(2);
    }

    @Test
    @DisplayName("a chain of references, each to the next, ends in a problem rather than a full stack")
    void endsLongChains() {
        ObjectNode root = new ObjectMapper().createObjectNode();
        ObjectNode definitions = root.putObject("$defs");
        for (int i = 0; i < 100_000; i++) {
            definitions.putObject("A" + i).put("$ref", "#/$defs/A" + (i + 1));
        }
        Schema first = new SchemaReader(Documents.none())
                .read(new ElementLocation(new Document("long.yaml", root), "/$defs/A0"));

        assertThat(first.problem()).isPresent();
    }

    @Test
    void takesWhatDoublesAtEachLevelInItsStride() {
        ObjectNode root = new ObjectMapper().createObjectNode();
        ObjectNode definitions = root.putObject("$defs");
        for (int i = 0; i < 100; i++) {
            for (String keyword : List.of("allOf", "oneOf")) {
                definitions
                        .withObject("/" + keyword + i)
                        .putArray(keyword)
                        .add(new ObjectMapper().createObjectNode().put("$ref", "#/$defs/" + keyword + (i + 1)))
                        .add(new ObjectMapper().createObjectNode().put("$ref", "#/$defs/" + keyword + (i + 1)));
            }
        }
        definitions.putObject("allOf100").put("type", "string");
        definitions.putObject("oneOf100").putObject("properties").putObject("a").put("type", "string");
        Document document = new Document("wide.yaml", root);
        SchemaReader reader = new SchemaReader(Documents.none());

        Schema all = reader.read(new ElementLocation(document, "/$defs/allOf0"));
        assertThat(all.types()).containsExactly(SchemaType.STRING);
        assertThat(all.name()).contains("allOf100");
        assertThat(all.problem()).isEmpty();
        Schema one = reader.read(new ElementLocation(document, "/$defs/oneOf0"));
        assertThat(SchemaNavigator.followPointer(one, "/a")).isInstanceOf(Navigation.Found.class);
    }

    @Test
    void readsManyPropertiesAndDeepNesting() {
        ObjectNode root = new ObjectMapper().createObjectNode();
        ObjectNode properties = root.putObject("properties");
        for (int i = 0; i < 100_000; i++) {
            properties.putObject("p" + i).put("type", "string");
        }
        ObjectNode deep = root.putObject("deep");
        for (int i = 0; i < 400; i++) {
            deep = deep.putObject("properties").putObject("x");
        }
        Document document = new Document("big.yaml", root);
        SchemaReader reader = new SchemaReader(Documents.none());

        assertThat(reader.read(ElementLocation.root(document)).properties()).hasSize(100_000);
        Navigation bottom =
                SchemaNavigator.followPointer(reader.read(new ElementLocation(document, "/deep")), "/x".repeat(400));
        assertThat(bottom).isInstanceOf(Navigation.Found.class);
    }

    private static Schema property(Schema schema, String name) {
        return schema.property(name).orElseThrow();
    }
}
