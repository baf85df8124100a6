/** XPath as Arazzo documents use it (rule S9). */
@NullMarked
package io.github.arazzo4j.runtime.xpath;

import org.jspecify.annotations.NullMarked;
