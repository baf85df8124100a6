package io.github.arazzo4j.runtime.xpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.arazzo4j.runtime.support.EvaluationException;
import io.github.arazzo4j.runtime.support.Json;
import java.math.BigDecimal;
import java.util.List;

/** What XPaths give, as JSON. */
final class Results {

    private Results() {}

    /** Nothing as a missing node, one as it is, several as an array. */
    static JsonNode of(List<JsonNode> items) {
        if (items.isEmpty()) {
            return Json.absent();
        }
        if (items.size() == 1) {
            return items.get(0);
        }
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.forEach(array::add);
        return array;
    }

    static JsonNode number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new EvaluationException("the XPath gives " + value + ", which is no JSON number");
        }
        return number(BigDecimal.valueOf(value));
    }

    /** A number; an integer if it is one, however it is written. */
    static JsonNode number(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        if (stripped.scale() > 0) {
            return DecimalNode.valueOf(value);
        }
        if (stripped.precision() - stripped.scale() <= Long.SIZE / 4) {
            long integer = stripped.longValueExact();
            return integer == (int) integer
                    ? JsonNodeFactory.instance.numberNode((int) integer)
                    : JsonNodeFactory.instance.numberNode(integer);
        }
        return DecimalNode.valueOf(value);
    }
}
