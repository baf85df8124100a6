/**
 * Files as the compiler sees them: YAML and JSON as trees of nodes that know their place, and the URLs of documents
 * resolved to local files. Nothing here touches the network.
 */
@NullMarked
package io.github.arazzo4j.codegen.source;

import org.jspecify.annotations.NullMarked;
