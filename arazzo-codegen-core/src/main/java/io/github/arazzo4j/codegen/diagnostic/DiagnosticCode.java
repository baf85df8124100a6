package io.github.arazzo4j.codegen.diagnostic;

import static io.github.arazzo4j.codegen.diagnostic.Severity.ERROR;
import static io.github.arazzo4j.codegen.diagnostic.Severity.NOTE;
import static io.github.arazzo4j.codegen.diagnostic.Severity.WARNING;

/**
 * The kinds of diagnostics. An id is stable: once released it keeps its meaning, and is never used for another one.
 *
 * <p>The first two digits group: 00 files and sources, 01 YAML and the structure of the document, 02 references,
 * 03 expressions and conditions, 04 control flow, 05 parameters and bodies, 06 types and outputs, 07 Java, 08 what is not
 * supported, 09 secrets and security. To add one, add a line to its group.
 */
public enum DiagnosticCode {
    FILE_NOT_FOUND("ARZ0001", ERROR, "file not found"),
    FILE_UNREADABLE("ARZ0002", ERROR, "file cannot be read"),
    BAD_ENCODING("ARZ0003", ERROR, "file is not UTF-8"),
    FILE_TOO_LARGE("ARZ0004", ERROR, "file is too large"),
    OUTSIDE_ROOTS("ARZ0005", ERROR, "file lies outside the allowed directories"),
    REMOTE_URL("ARZ0006", ERROR, "URL is not mapped to a local file"),
    BAD_URL("ARZ0007", ERROR, "not a usable URL"),
    API_DESCRIPTION_UNREADABLE("ARZ0008", ERROR, "API description cannot be understood"),
    EMPTY_FILE("ARZ0009", ERROR, "file is empty"),
    DUPLICATE_SELF("ARZ0010", ERROR, "two documents have the same $self"),
    FETCH_FAILED("ARZ0012", ERROR, "URL cannot be fetched"),
    CHECKSUM("ARZ0013", ERROR, "file behind a URL has changed"),
    API_DESCRIPTION_PROBLEM("ARZ0014", WARNING, "the API description is wrong about what is used"),

    YAML_SYNTAX("ARZ0101", ERROR, "YAML or JSON syntax error"),
    DUPLICATE_KEY("ARZ0102", ERROR, "duplicate key"),
    ALIAS_BOMB("ARZ0103", ERROR, "aliases expand to too many nodes"),
    TOO_DEEP("ARZ0104", ERROR, "nested too deeply"),
    RECURSIVE_ALIAS("ARZ0105", ERROR, "alias refers to what contains it"),
    UNKNOWN_ALIAS("ARZ0106", ERROR, "alias without an anchor"),
    SEVERAL_DOCUMENTS("ARZ0107", ERROR, "several documents in one file"),
    BAD_TAG("ARZ0108", ERROR, "tag has no meaning in JSON"),
    BAD_KEY("ARZ0109", ERROR, "key is not a plain value"),
    BAD_MERGE("ARZ0110", ERROR, "merge key without a mapping"),
    NOT_A_JSON_NUMBER("ARZ0111", ERROR, "number has no equal in JSON"),
    NOT_A_MAPPING("ARZ0120", ERROR, "a mapping is expected"),
    MISSING_FIELD("ARZ0121", ERROR, "required field is missing"),
    UNKNOWN_FIELD("ARZ0122", ERROR, "unknown field"),
    WRONG_TYPE("ARZ0123", ERROR, "value has the wrong type"),
    BAD_VALUE("ARZ0124", ERROR, "value is not allowed"),
    UNSUPPORTED_VERSION("ARZ0125", ERROR, "unsupported version"),
    UNKNOWN_MINOR_VERSION("ARZ0126", WARNING, "minor version is not known"),
    DUPLICATE_ID("ARZ0127", ERROR, "duplicate id"),
    CONFLICTING_FIELDS("ARZ0128", ERROR, "fields exclude each other"),
    EMPTY_LIST("ARZ0129", ERROR, "list must not be empty"),
    BAD_EXTENSION("ARZ0130", ERROR, "wrong use of an extension field"),

    UNKNOWN_SOURCE("ARZ0201", ERROR, "unknown source description"),
    AMBIGUOUS_OPERATION("ARZ0202", ERROR, "several sources have the operation"),
    UNKNOWN_OPERATION("ARZ0203", ERROR, "unknown operation"),
    UNKNOWN_STEP("ARZ0204", ERROR, "unknown step"),
    UNKNOWN_WORKFLOW("ARZ0205", ERROR, "unknown workflow"),
    UNKNOWN_COMPONENT("ARZ0206", ERROR, "unknown component"),
    UNKNOWN_INPUT("ARZ0207", ERROR, "unknown input"),
    UNKNOWN_OUTPUT("ARZ0208", ERROR, "unknown output"),
    UNSET_STEP_OUTPUT("ARZ0209", ERROR, "step cannot have run before its output is used"),
    UNKNOWN_PROPERTY("ARZ0210", WARNING, "the schema has no such property"),
    UNKNOWN_HEADER("ARZ0211", WARNING, "the response declares no such header"),
    UNKNOWN_SCHEMA("ARZ0212", WARNING, "schema reference leads nowhere"),
    UNUSED_COMPONENT("ARZ0213", NOTE, "component is not used"),
    UNDECLARED_REQUIRED("ARZ0214", WARNING, "required input is not declared"),
    UNUSED_INPUT("ARZ0215", WARNING, "input is not used"),

    BAD_EXPRESSION("ARZ0301", ERROR, "not a runtime expression"),
    BAD_CONDITION("ARZ0302", ERROR, "not a simple condition"),
    BAD_JSONPATH("ARZ0303", ERROR, "not a JSONPath"),
    BAD_REGEX("ARZ0304", ERROR, "not a regular expression"),
    BAD_XPATH("ARZ0305", ERROR, "not an XPath expression"),
    BAD_POINTER("ARZ0306", ERROR, "not a JSON Pointer"),
    EXPRESSION_OUT_OF_PLACE("ARZ0307", ERROR, "expression has no meaning here"),
    FILTER_ON_OBJECT("ARZ0308", WARNING, "filter looks at the members of an object"),
    CONSTANT_CONDITION("ARZ0309", WARNING, "condition does not depend on anything"),
    IMPOSSIBLE_COMPARISON("ARZ0310", WARNING, "comparison always has the same result"),
    UNDESCRIBED_STATUS("ARZ0311", WARNING, "the operation describes no such status"),
    LOOKS_LIKE_EXPRESSION("ARZ0312", WARNING, "text looks like an expression"),
    DIALECT_JSONPATH_COMPARISON("ARZ0381", "D1", "comparison as jsonpath"),
    DIALECT_DOUBLE_QUOTES("ARZ0382", "D2", "double-quoted string in a condition"),
    DIALECT_UNBRACED_EXPRESSION("ARZ0383", "D3", "expression inside text without braces"),
    DIALECT_DOTTED_ACCESS("ARZ0384", "D4", "dotted access outside a condition"),
    DIALECT_EXPRESSION_SPELLING("ARZ0385", "D5", "misspelt response expression"),
    DIALECT_OPERATION_PATH("ARZ0386", "D6", "operationPath without an expression"),
    DIALECT_UNQUALIFIED_OPERATION("ARZ0387", "D7", "unqualified operationId with several sources"),
    DIALECT_POINTER_INTO_XML("ARZ0388", "D8", "JSON access to an XML response"),
    DIALECT_RETRY_ON_SUCCESS("ARZ0389", "D9", "retry among success actions"),
    DIALECT_UNDECLARED_PARAMETER("ARZ0390", "D10", "parameter that the operation does not declare"),
    DIALECT_OUTPUT_NAME("ARZ0391", "D11", "output name outside the allowed characters"),

    ENDLESS_LOOP("ARZ0401", WARNING, "loop in which nothing can change"),
    UNREACHABLE_STEP("ARZ0402", WARNING, "step is never reached"),
    SHADOWED_ACTION("ARZ0403", WARNING, "action is never considered"),
    MISSING_ACTION_TARGET("ARZ0404", ERROR, "action needs a target"),
    DEPENDENCY_CYCLE("ARZ0405", ERROR, "dependencies form a cycle"),
    INEFFECTIVE_FIELD("ARZ0406", WARNING, "field has no effect here"),
    RECURSIVE_WORKFLOW("ARZ0407", ERROR, "workflow calls itself"),

    UNKNOWN_PARAMETER("ARZ0501", WARNING, "the operation has no such parameter"),
    MISSING_PARAMETER("ARZ0502", WARNING, "required parameter is missing"),
    DUPLICATE_PARAMETER("ARZ0503", ERROR, "parameter is given twice"),
    MISSING_PARAMETER_PLACE("ARZ0504", ERROR, "parameter does not say where it goes"),
    MISSING_BODY("ARZ0505", WARNING, "required request body is missing"),
    UNEXPECTED_BODY("ARZ0506", WARNING, "the operation takes no request body"),
    UNKNOWN_CONTENT_TYPE("ARZ0507", WARNING, "the operation does not take this content type"),
    UNKNOWN_BODY_PROPERTY("ARZ0508", WARNING, "the request body has no such property"),
    MISSING_BODY_PROPERTY("ARZ0509", WARNING, "required property of the request body is missing"),
    BAD_REPLACEMENT_TARGET("ARZ0510", ERROR, "replacement target does not exist"),
    NO_SERVER("ARZ0511", NOTE, "no usable server in the API description"),

    TYPE_MISMATCH("ARZ0601", ERROR, "types do not agree"),
    SCHEMA_NOT_UNDERSTOOD("ARZ0603", WARNING, "schema is used as arbitrary JSON"),
    BAD_DEFAULT("ARZ0604", ERROR, "default does not satisfy its schema"),
    INPUT_USE("ARZ0605", NOTE, "input and its uses do not agree"),

    NAME_COLLISION("ARZ0701", ERROR, "two things get the same Java name"),
    BAD_JAVA_NAME("ARZ0702", ERROR, "not a Java name"),
    BAD_PACKAGE_NAME("ARZ0703", ERROR, "not a Java package name"),
    FOREIGN_FILE("ARZ0704", ERROR, "a file that is not ours is in the way"),
    SCHEMA_COLLISION("ARZ0705", WARNING, "two schemas get the same Java name"),
    TOO_LARGE("ARZ0706", ERROR, "too large for a Java class"),

    ASYNCAPI("ARZ0801", WARNING, "AsyncAPI is not supported"),
    NOT_SUPPORTED("ARZ0802", ERROR, "not supported"),
    LIBRARY_NEEDED("ARZ0804", NOTE, "a library is needed at run time"),

    SECRET_IN_DOCUMENT("ARZ0901", WARNING, "credential in the document"),
    PLAIN_HTTP("ARZ0902", WARNING, "credentials over plain http"),
    CREDENTIALS_NEEDED("ARZ0903", NOTE, "the client needs credentials");

    private final String id;
    private final Severity severity;
    private final String dialect;
    private final String title;

    DiagnosticCode(String id, Severity severity, String title) {
        this(id, severity, "", title);
    }

    DiagnosticCode(String id, String dialect, String title) {
        this(id, WARNING, dialect, title);
    }

    DiagnosticCode(String id, Severity severity, String dialect, String title) {
        this.id = id;
        this.severity = severity;
        this.dialect = dialect;
        this.title = title;
    }

    /**
     * The stable id that users see, search for and suppress.
     *
     * @return {@code ARZ} and four digits
     */
    public String id() {
        return id;
    }

    /**
     * The severity that a diagnostic of this code has unless it is given another one.
     *
     * @return the default severity
     */
    public Severity severity() {
        return severity;
    }

    /**
     * What a diagnostic of this code is about, in a few words, without the particulars.
     *
     * @return one line, not capitalised, without a full stop
     */
    public String title() {
        return title;
    }

    /**
     * Whether this code tells of a deviation from the specification that real documents have and that we accept with one
     * obvious reading (rules D1 to D11). Such codes become errors in strict mode.
     *
     * @return {@code true} for a dialect
     */
    public boolean isDialect() {
        return !dialect.isEmpty();
    }

    /**
     * The rule of a dialect.
     *
     * @return {@code D1} to {@code D11}, or an empty string if this {@linkplain #isDialect() is no dialect}
     */
    public String dialect() {
        return dialect;
    }
}
