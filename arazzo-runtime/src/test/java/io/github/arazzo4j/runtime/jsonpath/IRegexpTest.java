package io.github.arazzo4j.runtime.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IRegexpTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '`',
            value = {
                "abc abc true",
                "abc abcd false",
                "a|bc bc true",
                "a|bc ac false",
                "a| `` true",
                "(a|b)*c ababc true",
                "(|a)+ aaa true",
                "(a*)* `` true",
                "() `` true",
                "(){1000000000} `` true",
                "a{0} `` true",
                "a{0} a false",
                "a{3} aaa true",
                "a{3} aa false",
                "a{2,3} aaaa false",
                "a{2,3} aa true",
                "a{2,} aaaaa true",
                "a{2,} a false",
                "a{,} a -",
                "(a{2}){2} aaaa true",
                "(a{2}){2} aaa false",
                "a?b b true",
                "a+b b false",
                "[a-c] b true",
                "[^a-c] b false",
                "[^a-c] d true",
                "[-a] - true",
                "[a-] - true",
                "[^-a] - false",
                "[^] ^ true",
                "[^]+ ^^ true",
                "[.] x false",
                "[$^] ^ true",
                "[\\]\\[] [ true",
                "[\\-a] - true",
                "[a-cb-d] d true",
                "\\(\\)\\*\\+\\-\\.\\?\\[\\\\\\]\\^\\{\\|\\} ()*+-.?[\\]^{|} true",
                "\\p{L} ж true",
                "\\p{Lu} ж false",
                "\\P{Lu} ж true",
                "\\p{Nd}+ ٣4 true",
                "[\\p{L}\\p{N}_]+ aж_9 true",
                "[^\\p{L}] 1 true",
                "[\\P{L}] a false",
                "\\p{Sc} € true",
                ". \uD83D\uDE00 true",
                "[\uD83D\uDE00-\uD83D\uDE02] \uD83D\uDE01 true",
                "[\uD83D\uDE00-\uD83D\uDE02] \uD83D false",
                "^a$ a true",
                "^^a a true",
                "a^b ab false",
                "/-,~ /-,~ true"
            })
    void matches(String pattern, String input, String expected) {
        if (expected.equals("-")) {
            assertThat(IRegexp.tryParse(pattern)).isEmpty();
            return;
        }
        assertThat(IRegexp.parse(pattern).matches(input)).isEqualTo(Boolean.valueOf(expected));
    }

    @Test
    void escapesOfControlCharacters() {
        assertThat(IRegexp.parse("\\n\\r\\t").matches("\n\r\t")).isTrue();
        assertThat(IRegexp.parse(".").matches("\n")).isFalse();
        assertThat(IRegexp.parse(".").matches("\r")).isFalse();
        assertThat(IRegexp.parse(".").matches("\u2028")).isTrue();
    }

    @Test
    void finds() {
        assertThat(IRegexp.parse("b+").find("abc")).isTrue();
        assertThat(IRegexp.parse("b+").find("ac")).isFalse();
        assertThat(IRegexp.parse("").find("")).isTrue();
        assertThat(IRegexp.parse("^b").find("ab")).isFalse();
        assertThat(IRegexp.parse("b$").find("ab")).isTrue();
        assertThat(IRegexp.parse("b$").find("ab\n")).isFalse();
        assertThat(IRegexp.parse("^a|c$").find("bc")).isTrue();
        assertThat(IRegexp.parse("^$").find("")).isTrue();
        assertThat(IRegexp.parse("^$").find("a")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '`',
            value = {
                "( 0",
                "a) 1",
                "a(b(c) 1",
                "* 0",
                "a|? 2",
                "a** 2",
                "a*? 2",
                "a{2}{3} 4",
                "a{ 2",
                "a{x} 2",
                "a{2 3",
                "a{3,2} 2",
                "a} 1",
                "a] 1",
                "[ 0",
                "[] 1",
                "[^]] 3",
                "[a 0",
                "a[b-a] 2",
                "[a-c-e] 4",
                "[a[] 2",
                "a\\d 1",
                "\\$ 0",
                "a\\ 1",
                "\\p 0",
                "\\p{L 0",
                "\\p{} 3",
                "\\p{X} 3",
                "\\p{Cs} 3",
                "\\p{IsGreek} 3",
                "(?:a) 1",
                "\uD800 0",
                "(a{1000}){1000} 9"
            })
    void refuses(String pattern, int position) {
        IRegexpSyntaxException refused =
                catchThrowableOfType(IRegexpSyntaxException.class, () -> IRegexp.parse(pattern));
        assertThat(refused).as(pattern).isNotNull();
        assertThat(refused.position()).as(refused.getMessage()).isEqualTo(position);
        assertThat(IRegexp.tryParse(pattern)).isEmpty();
    }

    @Test
    void saysWhatToWriteInstead() {
        assertThat(catchThrowableOfType(IRegexpSyntaxException.class, () -> IRegexp.parse("\\d+")))
                .hasMessageContaining("[0-9]");
    }

    /** Each takes well below a second; the limit is for a slow machine, and no backtracking engine would keep it. */
    @ParameterizedTest
    @ValueSource(strings = {"(a*)*b", "(a|aa)+$", "(a|a|a)*b", "(.*)(.*)(.*)(.*)x", "(a?){50}a{50}b", "^(a+)+$"})
    void timeIsLinearInTheInput(String pattern) {
        String input = "a".repeat(100_000) + "!";
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            IRegexp regexp = IRegexp.parse(pattern);
            assertThat(regexp.matches(input)).isFalse();
            assertThat(regexp.find(input)).isFalse();
        });
    }

    @Test
    void largeAndDeepPatternsDoNotOverflowTheStack() {
        assertThat(IRegexp.parse("(a?){30000}").matches("a".repeat(100))).isTrue();
        assertThat(IRegexp.parse("a|".repeat(30_000)).matches("a")).isTrue();
        int depth = IRegexp.MAX_DEPTH;
        String nested = "(".repeat(depth) + "a" + ")*".repeat(depth);
        assertThatCode(() -> IRegexp.parse(nested)).doesNotThrowAnyException();
        IRegexpSyntaxException refused =
                catchThrowableOfType(IRegexpSyntaxException.class, () -> IRegexp.parse("(".repeat(100_000)));
        assertThat(refused.position()).isEqualTo(depth);
        assertThat(IRegexp.tryParse("((((((a{9}){9}){9}){9}){9}){9}){999999999999}"))
                .isEmpty();
        assertThat(IRegexp.tryParse("a".repeat(IRegexp.MAX_STATES + 1))).isEmpty();
    }

    /** Without anchors in repetitions, where the JDK's engine misses matches. */
    @Test
    void agreesWithTheEngineOfTheJdk() {
        Random random = new Random(9485);
        for (int i = 0; i < 3_000; i++) {
            String pattern = randomPattern(random, 3);
            IRegexp regexp = IRegexp.parse(pattern);
            Pattern reference = Pattern.compile(pattern);
            for (int j = 0; j < 10; j++) {
                String input = random.ints(random.nextInt(7), 'a', 'd')
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
                Matcher matcher = reference.matcher(input);
                assertThat(regexp.matches(input)).as("%s on %s", pattern, input).isEqualTo(matcher.matches());
                assertThat(regexp.find(input))
                        .as("%s in %s", pattern, input)
                        .isEqualTo(matcher.reset().find());
            }
        }
    }

    private static String randomPattern(Random random, int depth) {
        String[] atoms = {"a", "b", "c", ".", "[ab]", "[^a]", "\\p{Ll}"};
        String[] quantifiers = {"", "", "", "*", "+", "?", "{2}", "{0,2}", "{1,}", "{0}", "{2,}", "{1,3}", "{0,}"};
        StringBuilder pattern = new StringBuilder();
        // A group or branch may be empty.
        for (int i = random.nextInt(4) - random.nextInt(2); i >= 0; i--) {
            boolean group = depth > 0 && random.nextInt(3) == 0;
            pattern.append(group ? "(" + randomPattern(random, depth - 1) + ")" : atoms[random.nextInt(atoms.length)]);
            pattern.append(quantifiers[random.nextInt(quantifiers.length)]);
            if (random.nextInt(5) == 0) {
                pattern.append('|');
            }
        }
        return pattern.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "(a|)*, true, true, false",
        "(|a)*, true, true, false",
        "'(|a){2,}', true, true, false",
        "'(a|){2,}', true, true, false",
        "((a?)*)*, true, true, false",
        "'((a{0,1}){2,}){3,}', true, true, false",
        "(a{0}|b{0})*, true, false, false",
        "'(a{0}|b{0}){99999999,}', true, false, false",
        "(()*)+(|)*, true, false, false",
        "a{0}, true, false, false",
        "'(aa|b){0,0}', true, false, false",
        "((|a)b{0}|c)*, true, true, false",
        "a|, true, true, false",
        "||b, true, false, true"
    })
    void whatMayBeEmpty(String pattern, boolean empty, boolean a, boolean b) {
        IRegexp regexp = IRegexp.parse(pattern);
        assertThat(regexp.matches("")).isEqualTo(empty);
        assertThat(regexp.matches("a")).isEqualTo(a);
        assertThat(regexp.matches("b")).isEqualTo(b);
        assertThat(regexp.find("x")).isTrue();
    }

    @Test
    void whatIsRepeatedNoTimesIsCountedAllTheSame() {
        assertThat(IRegexp.parse("(a{99999}){0}".repeat(50)).matches("")).isTrue();
        assertThat(IRegexp.tryParse("(a{99999}){0}".repeat(200))).isEmpty();
    }

    @Test
    void equality() {
        assertThat(IRegexp.parse("a")).isEqualTo(IRegexp.parse("a")).hasSameHashCodeAs(IRegexp.parse("a"));
        assertThat(IRegexp.parse("a")).isNotEqualTo(IRegexp.parse("b")).hasToString("a");
    }
}
