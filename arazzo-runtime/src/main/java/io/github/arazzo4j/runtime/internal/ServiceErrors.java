package io.github.arazzo4j.runtime.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.runtime.internal.StepAnswer.ServiceError;
import io.github.arazzo4j.runtime.support.EvaluationException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Finds out what a service says of an error, in the forms that AWS and the web at large use. */
final class ServiceErrors {

    private static final XMLInputFactory XML = xmlFactory();

    private ServiceErrors() {}

    static ServiceError read(HttpAnswer answer, Secrets secrets) {
        ServiceError said = ofBody(answer);
        String code = code(answer.firstHeader("x-amzn-ErrorType"));
        String requestId = first(
                answer.firstHeader("x-amzn-RequestId"),
                answer.firstHeader("x-amz-request-id"),
                answer.firstHeader("x-request-id"),
                said.requestId());
        return new ServiceError(
                clean(first(code, said.code()), secrets), clean(said.message(), secrets), clean(requestId, secrets));
    }

    private static ServiceError ofBody(HttpAnswer answer) {
        JsonNode body;
        try {
            body = answer.body();
        } catch (EvaluationException e) {
            return ServiceError.NONE;
        }
        if (body.isObject()) {
            return ofJson(body);
        }
        boolean markup = body.isTextual() && body.textValue().stripLeading().startsWith("<");
        return markup ? ofXml(body.textValue().stripLeading()) : ServiceError.NONE;
    }

    private static ServiceError ofJson(JsonNode body) {
        JsonNode error = body.path("error");
        if (error.isObject()) {
            return new ServiceError(
                    first(text(error, "code"), text(error, "status"), text(error, "type")),
                    first(text(error, "message"), text(error, "detail")),
                    null);
        }
        JsonNode firstOfMany = body.path("errors").path(0);
        if (firstOfMany.isObject()) {
            return new ServiceError(
                    first(text(firstOfMany, "code"), text(firstOfMany, "type")),
                    first(text(firstOfMany, "message"), text(firstOfMany, "detail"), text(firstOfMany, "title")),
                    null);
        }
        String type = text(body, "type");
        return new ServiceError(
                first(
                        code(text(body, "__type")),
                        text(body, "code"),
                        text(body, "Code"),
                        "about:blank".equals(type) ? null : type,
                        error.isTextual() ? error.textValue() : null),
                first(
                        text(body, "message"),
                        text(body, "Message"),
                        text(body, "detail"),
                        text(body, "title"),
                        text(body, "error_description"),
                        firstOfMany.isTextual() ? firstOfMany.textValue() : null),
                null);
    }

    private static @Nullable String text(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isTextual() || value.isNumber() ? value.asText() : null;
    }

    /** {@code X} of {@code com.amazonaws.ecr#X} and {@code X:http://internal.amazon.com/…}. */
    private static @Nullable String code(@Nullable String type) {
        if (type == null) {
            return null;
        }
        int colon = type.indexOf(':');
        String name = colon < 0 ? type : type.substring(0, colon);
        return name.substring(name.indexOf('#') + 1).trim();
    }

    /** {@code Code} and {@code Message} within {@code Error}, and the request id wherever it stands. */
    private static ServiceError ofXml(String xml) {
        String code = null;
        String message = null;
        String requestId = null;
        Deque<String> path = new ArrayDeque<>();
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(new StringReader(xml));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    break;
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    path.push(reader.getLocalName());
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    path.pop();
                } else if (event == XMLStreamConstants.CHARACTERS && path.size() > 1) {
                    String name = path.peek();
                    boolean inError =
                            path.stream().skip(1).findFirst().orElse("").equals("Error");
                    if (name.equals("Code") && inError) {
                        code = joined(code, reader.getText());
                    } else if (name.equals("Message") && inError) {
                        message = joined(message, reader.getText());
                    } else if (name.equals("RequestId") || name.equals("RequestID")) {
                        requestId = joined(requestId, reader.getText());
                    }
                }
            }
            reader.close();
        } catch (XMLStreamException | RuntimeException e) {
            // What was found until then is better than nothing. The parser also throws what it does not declare: it
            // lacks the
            // text of some of its messages.
            return new ServiceError(code, message, requestId);
        }
        return new ServiceError(code, message, requestId);
    }

    private static String joined(@Nullable String begun, String more) {
        return begun == null ? more : begun + more;
    }

    private static XMLInputFactory xmlFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new StringReader(""));
        return factory;
    }

    private static @Nullable String first(@Nullable String... values) {
        for (String value : values) {
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return null;
    }

    /** Without secrets before it is shortened, which might leave a part of one. */
    private static @Nullable String clean(@Nullable String text, Secrets secrets) {
        return text == null ? null : ErrorText.shorten(secrets.hide(text));
    }
}
