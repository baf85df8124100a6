package io.github.arazzo4j.codegen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "describe-repositories_response, DescribeRepositoriesResponse",
        "Repository, Repository",
        "URL, Url",
        "S3Bucket, S3Bucket",
        "EC2Instance, Ec2Instance",
        "HTTPServer, HttpServer",
        "pet.v1.Dog, PetV1Dog",
        "record, Record_",
        "String, String_",
        "Builder, Builder_",
        "json-node, JsonNode_",
        "con, Con_",
        "com1, Com1_",
        "3DModel, T3DModel",
        "名前, T名前",
        "straße, Straße",
        "../../etc/passwd, EtcPasswd"
    })
    void namesOfTypes(String name, String expected) {
        assertThat(Names.typeName(name)).isEqualTo(expected);
        assertThat(Names.isTypeName(expected)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "imageArn, imageArn",
        "imageARN, imageArn",
        "imageARNs, imageArns",
        "URL, url",
        "repositoryURI, repositoryUri",
        "IDs, ids",
        "X-Amz-Target, xAmzTarget",
        "IMAGE_TAG, imageTag",
        "sha256Sum, sha256Sum",
        "+1, plus1",
        "-1, minus1",
        "$, dollar",
        "$ref, dollarRef",
        "~id, tildeId",
        "@type, atType",
        "_id, id",
        "_, underscore",
        "--, minusMinus",
        "filter[name], filterName",
        "class, class_",
        "record, record_",
        "hashCode, hashCode_",
        "getClass, getClass_",
        "json, json_",
        "true, true_",
        "1x, _1x",
        "☃, u2603",
        "名前, 名前"
    })
    void namesOfMembers(String name, String expected) {
        assertThat(Names.memberName(name)).isEqualTo(expected);
        assertThat(Names.isMemberName(expected)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "TAGGED, TAGGED",
        "in-progress, IN_PROGRESS",
        "camelCase, CAMEL_CASE",
        "t2.micro, T2_MICRO",
        "1.0, _1_0",
        "-1, MINUS_1",
        "*, STAR",
        "<=, LESS_EQUALS",
        "class, CLASS"
    })
    void namesOfConstants(String name, String expected) {
        assertThat(Names.constantName(name)).isEqualTo(expected);
    }

    @Test
    void theEmptyNameHasOne() {
        assertThat(Names.typeName("")).isEqualTo("Empty");
        assertThat(Names.memberName("")).isEqualTo("empty");
        assertThat(Names.constantName("")).isEqualTo("EMPTY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "\ud800",
                "a\u2028b",
                "\u202etxt",
                "a\u200bb",
                "*/",
                "\\u0041",
                "\";",
                "a\nb",
                "\ufeff",
                "\ud83d\ude00",
                "İI",
                "ǆ",
                "€",
                "‿",
                "٣"
            })
    void whateverComesIsLegal(String name) {
        assertThat(Names.typeName(name)).matches(SourceVersion::isName);
        assertThat(Names.memberName(name)).matches(SourceVersion::isName);
        assertThat(Names.constantName(name)).matches(SourceVersion::isName);
    }

    @Test
    void longNamesAreCut() {
        assertThat(Names.typeName("x".repeat(5000))).hasSize(80);
        assertThat(Names.typeName("x".repeat(100) + "y")).isNotEqualTo(Names.typeName("x".repeat(100) + "z"));
    }

    @ParameterizedTest
    @CsvSource({
        "tags, tag",
        "imageTags, imageTag",
        "images, image",
        "keys, key",
        "services, service",
        "addresses, address",
        "boxes, box",
        "axes, axes-item",
        "status, status-item",
        "policies, policy",
        "IMAGE_ENTRIES, IMAGE_ENTRY",
        "timeSeries, timeSeries-item",
        "movies, movies-item",
        "indices, indices-item",
        "data, data-item",
        "aws, aws-item",
        "boss, boss-item"
    })
    void oneOfSeveral(String plural, String singular) {
        assertThat(Names.singular(plural)).isEqualTo(singular);
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.example", "a", "com.example.ecr_2"})
    void packagesThatMayBeWritten(String name) {
        assertThat(Names.isPackageName(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.", ".a", "a..b", "a./tmp/x", "../x", "com.class", "com.con", "a b", "a;b"})
    void packagesThatMayNot(String name) {
        assertThat(Names.isPackageName(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Evil { }", "String", "class", "Foo Bar", "", "record", "a.B", "NUL", "List"})
    void typeNamesThatAuthorsMayNotChoose(String name) {
        assertThat(Names.isTypeName(name)).isFalse();
    }
}
