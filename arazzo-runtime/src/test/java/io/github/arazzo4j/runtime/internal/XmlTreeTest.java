package io.github.arazzo4j.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arazzo4j.runtime.support.EvaluationException;
import io.github.arazzo4j.runtime.support.Json;
import io.github.arazzo4j.runtime.support.XmlShape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D8 XML as the tree that a schema describes")
class XmlTreeTest {

    private static final String RESERVATIONS = """
            {"root": {"ref": "Result"}, "types": {
              "Result": {"members": {"reservationSet": {"items": {"members": {
                "reservationId": {"type": "string"}, "instancesSet": {"items": {"ref": "Instance"}}}}},
                "nextToken": {"type": "string"}}},
              "Instance": {"members": {"instanceId": {"type": "string"}, "coreCount": {"type": "integer"},
                "ebsOptimized": {"type": "boolean"}, "instanceState": {"members": {"name": {"type": "string"}}}}}}}
            """;

    private static String read(String shape, String xml) {
        return XmlTree.read(xml, XmlShape.of(Json.constant(shape))).toString();
    }

    @Test
    void d8_amazonEc2() {
        assertThat(read(RESERVATIONS, """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <DescribeInstancesResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">
                          <requestId>r-1</requestId>
                          <reservationSet>
                            <item><reservationId>r-2</reservationId><instancesSet><item>
                              <instanceId>i-1</instanceId><coreCount>2</coreCount><ebsOptimized>false</ebsOptimized>
                              <instanceState><code>16</code><name>running</name></instanceState>
                            </item></instancesSet></item>
                          </reservationSet>
                        </DescribeInstancesResponse>"""))
                .isEqualTo("{\"reservationSet\":[{\"reservationId\":\"r-2\",\"instancesSet\":["
                        + "{\"instanceId\":\"i-1\",\"coreCount\":2,\"ebsOptimized\":false,"
                        + "\"instanceState\":{\"name\":\"running\",\"code\":\"16\"}}]}],\"requestId\":\"r-1\"}");
        assertThat(read(RESERVATIONS, "<DescribeInstancesResponse><reservationSet/></DescribeInstancesResponse>"))
                .isEqualTo("{\"reservationSet\":[]}");
    }

    @Test
    void d8_amazonQueryProtocol() {
        String shape = """
                {"root": {"members": {"loadBalancers": {"items": {"members": {"loadBalancerArn": {"type": "string"}}}}}}}
                """;

        assertThat(read(shape, """
                <DescribeLoadBalancersResponse><DescribeLoadBalancersResult><LoadBalancers>
                <member><LoadBalancerArn>arn:1</LoadBalancerArn></member></LoadBalancers></DescribeLoadBalancersResult>
                <ResponseMetadata/></DescribeLoadBalancersResponse>""")).isEqualTo("{\"loadBalancers\":[{\"loadBalancerArn\":\"arn:1\"}]}");
    }

    @Test
    void d8_listsThatAreNamedSets() {
        String shape = "{\"root\": {\"members\": {\"instances\": {\"items\": {\"members\": {\"id\": {}}}}}}}";

        assertThat(read(shape, "<R><instancesSet><item><id>i</id></item></instancesSet></R>"))
                .isEqualTo("{\"instances\":[{\"id\":\"i\"}]}");
    }

    @Test
    void d8_repeatedElementsAndSingleOnesAreLists() {
        String shape = "{\"root\": {\"members\": {\"tag\": {\"items\": {\"type\": \"string\"}}}}}";

        assertThat(read(shape, "<r><tag>a</tag><tag/></r>")).isEqualTo("{\"tag\":[\"a\",\"\"]}");
        assertThat(read(shape, "<r><tag>a</tag></r>")).isEqualTo("{\"tag\":[\"a\"]}");
        assertThat(read(shape, "<r/>")).isEqualTo("{}");
    }

    @Test
    void d8_wrappedListsNamesAttributesAndTexts() {
        String shape = """
                {"root": {"members": {
                  "id": {"type": "integer", "attribute": true},
                  "tags": {"items": {"type": "string", "name": "tag"}, "wrapped": true, "name": "labels"},
                  "price": {"members": {"unit": {"type": "string", "attribute": true},
                                        "value": {"type": "number", "text": true}}},
                  "title": {"type": "string", "name": "t"}}}}
                """;

        assertThat(read(
                        shape,
                        "<p:pet xmlns:p='urn:p' id='7'><p:labels><tag>a</tag></p:labels><price unit='EUR'>1.50</price>"
                                + "<t>x</t></p:pet>"))
                .isEqualTo("{\"id\":7,\"tags\":[\"a\"],\"price\":{\"unit\":\"EUR\",\"value\":1.50},\"title\":\"x\"}");
    }

    @Test
    void d8_theRootElementMayBeDescribed() {
        String shape = "{\"root\": {\"members\": {\"pet\": {\"members\": {\"id\": {\"type\": \"integer\"}}}}}}";

        assertThat(read(shape, "<pet><id>1</id></pet>")).isEqualTo("{\"pet\":{\"id\":1}}");
        assertThat(read(shape, "<pets><pet><id>1</id></pet></pets>")).isEqualTo("{\"pet\":{\"id\":1}}");
    }

    @Test
    void d8_scalarsThatDoNotFitStayTexts() {
        String shape = "{\"root\": {\"members\": {\"n\": {\"type\": \"integer\"}, \"b\": {\"type\": \"boolean\"}}}}";

        assertThat(read(shape, "<r><n>many</n><b>perhaps</b></r>")).isEqualTo("{\"n\":\"many\",\"b\":\"perhaps\"}");
        assertThat(read(shape, "<r><n> 12345678901234567890 </n><b>1</b></r>"))
                .isEqualTo("{\"n\":12345678901234567890,\"b\":true}");
        assertThat(read(shape, "<r><n/><b></b></r>")).isEqualTo("{}");
        assertThat(read(shape, "<r xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'><n xsi:nil='true'/></r>"))
                .isEqualTo("{\"n\":null}");
    }

    @Test
    void d8_recursion() {
        String shape = """
                {"root": {"ref": "Node"}, "types": {"Node": {"members": {
                  "name": {"type": "string"}, "children": {"items": {"ref": "Node"}}}}}}
                """;

        assertThat(read(
                        shape,
                        "<n><name>a</name><children><name>b</name><children><name>c</name></children></children></n>"))
                .isEqualTo("{\"name\":\"a\",\"children\":[{\"name\":\"b\",\"children\":[{\"name\":\"c\"}]}]}");
    }

    @Test
    void d8_withoutASchema() {
        assertThat(read("{}", "<r a='1'><x>1</x><x>2</x><y><z/></y></r>"))
                .isEqualTo("{\"x\":[\"1\",\"2\"],\"y\":{\"z\":\"\"},\"a\":\"1\"}");
    }

    @Test
    void s11_malformed() {
        assertThatThrownBy(() -> read("{}", "<r>")).isInstanceOf(EvaluationException.class);
        assertThatThrownBy(() -> read("{}", "<!DOCTYPE r [<!ENTITY e 'x'>]><r>&e;</r>"))
                .isInstanceOf(EvaluationException.class);
    }
}
