package io.github.arazzo4j.runtime.xpath;

import java.util.Optional;

/** The versions of XPath that documents can ask for (Arazzo 1.1.0, Expression Type Object). */
public enum XPathVersion {
    /** XPath 1.0, which the JDK evaluates. */
    XPATH_10("xpath-10", "1.0"),
    /** XPath 2.0. */
    XPATH_20("xpath-20", "2.0"),
    /** XPath 3.0. */
    XPATH_30("xpath-30", "3.0"),
    /** XPath 3.1, which is meant where a document names no version. */
    XPATH_31("xpath-31", "3.1");

    private final String keyword;
    private final String number;

    XPathVersion(String keyword, String number) {
        this.keyword = keyword;
        this.number = number;
    }

    /**
     * The version that a document names.
     *
     * @param keyword the version as the specification spells it, such as {@code xpath-31}
     * @return the version, or empty if there is none of that name
     */
    public static Optional<XPathVersion> of(String keyword) {
        for (XPathVersion version : values()) {
            if (version.keyword.equals(keyword)) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }

    /**
     * Whether it takes Saxon-HE to evaluate it.
     *
     * @return whether it is later than 1.0
     */
    public boolean needsSaxon() {
        return this != XPATH_10;
    }

    /**
     * The version's number.
     *
     * @return such as {@code 3.1}
     */
    String number() {
        return number;
    }
}
