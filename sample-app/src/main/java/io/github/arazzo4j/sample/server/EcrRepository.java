package io.github.arazzo4j.sample.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A repository: manifests by digest, and tags that point to them. Its layers are nobody's business here: a manifest is
 * taken without them.
 */
final class EcrRepository {

    /** A manifest in the repository. */
    record Manifest(String digest, String text, String mediaType) {}

    /** What names an image: a digest, and the tag if it has one. */
    record ImageId(String digest, @Nullable String tag) {

        ObjectNode toJson() {
            ObjectNode json = RequestBody.MAPPER.createObjectNode().put("imageDigest", digest);
            return tag == null ? json : json.put("imageTag", tag);
        }
    }

    private final String name;
    private final String registryId;
    private final boolean immutableTags;
    private final ObjectNode description;
    private final Map<String, Manifest> manifests = new LinkedHashMap<>();
    private final Map<String, String> digestsByTag = new LinkedHashMap<>();

    /**
     * An empty repository.
     *
     * @param name its name
     * @param registryId the account that owns it
     * @param immutableTags whether a tag, once put, stays where it is
     * @param description the {@code Repository} structure that callers get
     */
    EcrRepository(String name, String registryId, boolean immutableTags, ObjectNode description) {
        this.name = name;
        this.registryId = registryId;
        this.immutableTags = immutableTags;
        this.description = description;
    }

    ObjectNode description() {
        return description.deepCopy();
    }

    boolean isEmpty() {
        return manifests.isEmpty();
    }

    /**
     * Puts a manifest, and lets the tag point to it.
     *
     * @param tag null for a manifest without a tag
     * @throws AwsException {@code ImageAlreadyExistsException} if nothing would change,
     *     {@code ImageTagAlreadyExistsException} if the tag may not be moved
     */
    ImageId put(Manifest manifest, @Nullable String tag) {
        String digest = manifest.digest();
        String taggedDigest = tag == null ? null : digestsByTag.get(tag);
        if (manifests.containsKey(digest) && (tag == null || digest.equals(taggedDigest))) {
            throw AwsException.badRequest(
                    "ImageAlreadyExistsException",
                    "Image with digest '" + digest + "'" + (tag == null ? "" : " and tag '" + tag + "'")
                            + " already exists in the repository with name '" + name + "' in registry with id '"
                            + registryId + "'");
        }
        if (immutableTags && taggedDigest != null) {
            throw AwsException.badRequest(
                    "ImageTagAlreadyExistsException",
                    "The image tag '" + tag + "' already exists in the '" + name
                            + "' repository and cannot be overwritten because the repository is immutable.");
        }
        manifests.putIfAbsent(digest, manifest);
        if (tag != null) {
            digestsByTag.put(tag, digest);
        }
        return new ImageId(digest, tag);
    }

    /** Every image: once for each of its tags, or once without a tag. */
    List<ImageId> imageIds() {
        List<ImageId> ids = new ArrayList<>();
        for (String digest : manifests.keySet()) {
            int before = ids.size();
            digestsByTag.forEach((tag, tagged) -> {
                if (tagged.equals(digest)) {
                    ids.add(new ImageId(digest, tag));
                }
            });
            if (ids.size() == before) {
                ids.add(new ImageId(digest, null));
            }
        }
        return ids;
    }

    /** The manifest of a digest; null if there is none. */
    @Nullable
    Manifest manifest(String digest) {
        return manifests.get(digest);
    }

    /** The manifest that a tag points to; null if there is no such tag. */
    @Nullable
    Manifest taggedManifest(String tag) {
        String digest = digestsByTag.get(tag);
        return digest == null ? null : Objects.requireNonNull(manifests.get(digest));
    }
}
