package io.github.arazzo4j.sample.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** An image that is being built: it moves on each time somebody looks. */
final class ImageBuild {

    private static final List<String> UNTIL_BUILDING = List.of("PENDING", "CREATING", "BUILDING");

    private final ObjectNode image;
    private final List<String> states;
    private final String failureReason;
    private final int pollsPerState;
    private int polls;

    /**
     * A build.
     *
     * @param image the {@code Image} structure that callers get, without its state
     * @param recipeArn decides how the build ends
     * @param tested whether it passes through {@code TESTING}
     * @param pollsPerState how many looks see the same state
     */
    ImageBuild(ObjectNode image, String recipeArn, boolean tested, int pollsPerState) {
        this.image = image;
        this.pollsPerState = pollsPerState;
        this.states = new ArrayList<>(UNTIL_BUILDING);
        if (recipeArn.contains("broken")) {
            states.add("FAILED");
            failureReason = "SSM execution failed with status = 'Failed' for image arn = '"
                    + image.path("arn").textValue() + "'";
        } else if (recipeArn.contains("cancelled")) {
            states.add("CANCELLED");
            failureReason = "The image build was cancelled.";
        } else {
            if (tested) {
                states.add("TESTING");
            }
            states.addAll(List.of("DISTRIBUTING", "AVAILABLE"));
            failureReason = "";
        }
    }

    /** The image as this look sees it. */
    ObjectNode look() {
        int last = states.size() - 1;
        int state = pollsPerState == 0 ? last : Math.min(last, polls / pollsPerState);
        if (state < last) {
            polls++;
        }
        String status = states.get(state);
        ObjectNode seen = image.deepCopy();
        ObjectNode json = seen.putObject("state").put("status", status);
        if (state == last && !failureReason.isEmpty()) {
            json.put("reason", failureReason);
        }
        if (!status.equals("AVAILABLE")) {
            seen.remove("outputResources");
        }
        return seen;
    }
}
