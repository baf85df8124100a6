package io.github.arazzo4j.sample.server;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The {@code Authorization} header of Signature Version 4, taken apart.
 *
 * @param accessKeyId the access key id in {@code Credential}
 * @param date the scope's date, as written
 * @param region the scope's region
 * @param service the scope's service
 * @param terminator the scope's end
 * @param signedHeaders the names in {@code SignedHeaders}, in lower case
 * @param signature the signature as written
 */
record SignatureHeader(
        String accessKeyId,
        String date,
        String region,
        String service,
        String terminator,
        SortedSet<String> signedHeaders,
        String signature) {

    /** The only algorithm. */
    static final String ALGORITHM = "AWS4-HMAC-SHA256";

    private static final int CREDENTIAL_PARTS = 5;

    /**
     * Takes a header apart.
     *
     * @throws AwsException {@code MissingAuthenticationTokenException} if there is none,
     *     {@code IncompleteSignatureException} if it lacks something. The message never repeats the header.
     */
    static SignatureHeader of(AwsRequest request) {
        List<String> values = request.headerValues("authorization");
        if (values.isEmpty()) {
            throw AwsException.forbidden("MissingAuthenticationTokenException", "Missing Authentication Token");
        }
        String value = values.get(0);
        if (values.size() > 1 || !value.startsWith(ALGORITHM + " ")) {
            throw incomplete("Authorization header requires one signature by the algorithm " + ALGORITHM + ".");
        }
        Map<String, String> parameters = parameters(value.substring(ALGORITHM.length()));
        String[] credential = parameter(parameters, "Credential").split("/", -1);
        if (credential.length != CREDENTIAL_PARTS) {
            throw incomplete("Credential must have exactly 5 slash-delimited elements,"
                    + " e.g. keyid/date/region/service/term.");
        }
        SortedSet<String> signedHeaders = new TreeSet<>();
        for (String name : parameter(parameters, "SignedHeaders").split(";", -1)) {
            signedHeaders.add(AwsRequest.lower(name));
        }
        return new SignatureHeader(
                credential[0],
                credential[1],
                credential[2],
                credential[3],
                credential[4],
                signedHeaders,
                parameter(parameters, "Signature"));
    }

    /** The scope that the string to sign and the signing key are bound to. */
    String scope() {
        return String.join("/", date, region, service, terminator);
    }

    /** An error about a signature that cannot even be checked. */
    static AwsException incomplete(String text) {
        return AwsException.badRequest("IncompleteSignatureException", text);
    }

    private static Map<String, String> parameters(String text) {
        Map<String, String> parameters = new HashMap<>();
        for (String part : text.split(",", -1)) {
            int equals = part.indexOf('=');
            if (equals < 0
                    || parameters.put(
                                    part.substring(0, equals).strip(),
                                    part.substring(equals + 1).strip())
                            != null) {
                throw incomplete("Authorization header needs distinct parameters of the form name=value.");
            }
        }
        return parameters;
    }

    private static String parameter(Map<String, String> parameters, String name) {
        String value = parameters.get(name);
        if (value == null || value.isEmpty()) {
            throw incomplete("Authorization header requires '" + name + "' parameter.");
        }
        return value;
    }
}
