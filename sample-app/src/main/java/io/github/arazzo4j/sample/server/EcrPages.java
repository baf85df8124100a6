package io.github.arazzo4j.sample.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;

/**
 * Cuts lists into pages by {@code maxResults} and {@code nextToken}. A token is opaque to callers and belongs to one
 * list; the last page has none.
 */
final class EcrPages {

    private static final int MAX_RESULTS = 1000;

    private final int defaultSize;

    EcrPages(int defaultSize) {
        this.defaultSize = defaultSize;
    }

    /**
     * One page.
     *
     * @param body the request, with {@code maxResults} and {@code nextToken}
     * @param member the result's member that holds the page
     * @param list what tells this list from others
     * @param all the whole list
     */
    ObjectNode page(RequestBody body, String member, String list, List<ObjectNode> all) {
        Integer maxResults = body.integer("maxResults");
        if (maxResults != null && maxResults < 1) {
            throw EcrConstraints.invalid("maxResults", "Member must have value greater than or equal to 1");
        }
        if (maxResults != null && maxResults > MAX_RESULTS) {
            throw EcrConstraints.invalid("maxResults", "Member must have value less than or equal to " + MAX_RESULTS);
        }
        int from = start(body, list, all.size());
        int to = (int) Math.min(all.size(), from + (long) (maxResults == null ? defaultSize : maxResults));
        ObjectNode result = RequestBody.MAPPER.createObjectNode();
        ArrayNode page = result.putArray(member);
        all.subList(from, to).forEach(page::add);
        return to == all.size() ? result : result.put("nextToken", token(list, to));
    }

    private static int start(RequestBody body, String list, int size) {
        String token = body.string("nextToken");
        if (token == null) {
            return 0;
        }
        for (int start = 0; start <= size; start++) {
            if (token(list, start).equals(token)) {
                return start;
            }
        }
        throw EcrConstraints.invalid("nextToken", "Member must be a token of this list");
    }

    private static String token(String list, int next) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((next + " " + list).getBytes(UTF_8));
    }
}
