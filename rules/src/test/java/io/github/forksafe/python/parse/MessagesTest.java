package io.github.forksafe.python.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.source.Problem;
import io.github.forksafe.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said about text that is no Python, word for word; the columns count from 0. */
class MessagesTest {
    private static final String TABLE = """
            x = (1                          | 1:4  '(' is never closed
            x = (1\\ndef f(): pass          | 1:4  '(' is never closed
            x = (1]                         | 1:6  ']' does not close '('
            x = 1)                          | 1:5  ')' closes nothing
            x = 'a                          | 1:4  this string is never closed
            x = '''a\\nb                    | 1:4  this string is never closed
            x = f'{a'                       | 1:8  this string is never closed
            x = f'a\\nb                     | 1:4  this string is never closed
            x = f'a}'                       | 1:7  a single '}' in a formatted string must be doubled
            x = f'{}'                       | 1:7  unexpected '}'
            x = f'{a!x}'                    | 1:9  a conversion is one of '!s', '!r' and '!a'
            x = ?                           | 1:4  unexpected character '?'
            x = 1 \\u00a0+ 2                | 1:6  unexpected character U+00A0
            x = $y                          | 1:4  unexpected character '$'
            x = 1 \\ + 2                    | 1:6  nothing may follow the backslash that continues a line
            x = 12abc                       | 1:4  '12abc' is no number
            x = 1__0                        | 1:4  '1__0' is no number
            x = 0xg                         | 1:4  '0xg' is no number
            x = 089                         | 1:4  '089' is no number
            x = '\\x1'                      | 1:5  '\\x1' is no character
            x = '\\N{}'                     | 1:5  '\\N' needs the name of a character in braces
            x = b'\\u00e9'                  | 1:6  a bytes literal takes ASCII characters only
            x = 'a' b'b'                    | 1:4  bytes and text literals cannot stand side by side
            x = 't' t'b'                    | 1:4  template and other strings cannot stand side by side
            x =                             | 1:3  unexpected end of line
            x = a b                         | 1:6  unexpected 'b'
            f(a b)                          | 1:4  expected ',' or ')' before 'b'
            [a b]                           | 1:3  unexpected 'b'
            {a: b c}                        | 1:6  unexpected 'c'
            [a,, b]                         | 1:3  unexpected ','
            a;; b                           | 1:2  unexpected ';'
            a if b                          | 1:6  expected 'else' before end of line
            if a\\n    b                    | 1:4  expected ':' before end of line
            if a:\\nb                       | 2:0  expected an indented block after 'if' on line 1
            def f():                        | 2:0  expected an indented block after 'def' on line 1
            class C:\\n# only this\\nx      | 3:0  expected an indented block after 'class' on line 1
            x\\n  y                         | 2:2  unexpected indentation
            if a:\\n    b\\n  c             | 3:2  this line's indentation matches no line above
            if a:\\n\\tb\\n        c        | 3:8  the indentation mixes tabs and spaces
            try:\\n    a\\nb                | 3:0  expected 'except' or 'finally' after 'try' on line 1
            else:\\n    a                   | 1:0  unexpected 'else'
            def 1(): pass                   | 1:4  expected a name before '1'
            def f: pass                     | 1:5  expected '(' before ':'
            for x y: pass                   | 1:6  expected 'in' before 'y'
            from a x                        | 1:7  expected 'import' before 'x'
            from import a                   | 1:5  expected a module name before 'import'
            from a import b,                | 1:15 a trailing comma needs parentheses around the imported names
            import a.                       | 1:9  expected a name before end of line
            f() = 1                         | 1:0  cannot assign to a function call
            a + b = 1                       | 1:0  cannot assign to an operation
            None = 1                        | 1:0  cannot assign to None
            (a, 1) = b                      | 1:4  cannot assign to a number
            for f() in a: pass              | 1:4  cannot assign to a function call
            with a as 1: pass               | 1:10 cannot assign to a number
            a, b += 1                       | 1:0  an augmented assignment cannot bind a tuple
            a, b: int                       | 1:0  an annotation cannot stand behind a tuple
            del f()                         | 1:4  cannot delete a function call
            (a.b := 1)                      | 1:1  ':=' cannot assign to an attribute
            a := 1                          | 1:0  an assignment expression needs parentheses here
            (a as b)                        | 1:3  unexpected 'as'
            (*a)                            | 1:1  a starred expression cannot stand alone in parentheses
            [*a for a in b]                 | 1:1  a comprehension cannot unpack with '*'
            {a: b, c}                       | 1:7  expected a key and a value
            {a, b: c}                       | 1:4  unexpected ':' in a set
            f(a=1, b)                       | 1:7  a positional argument follows a keyword argument
            f(**a, b)                       | 1:7  a positional argument follows '**'
            f(a for a in b, c)              | 1:2  a generator expression needs parentheses here
            f(a.b=1)                        | 1:2  only a name can stand before '=' in an argument
            a == not b                      | 1:5  'not' needs parentheses here
            def f(a=1, b): pass             | 1:11 a parameter without a default follows one with a default
            def f(*): pass                  | 1:6  a name must follow the bare '*'
            def f(**a, b): pass             | 1:11 no parameter can follow '**'
            def f(*a, *b): pass             | 1:10 '*' can stand before one parameter only
            def f(/, a): pass               | 1:6  '/' must follow a positional parameter, once
            try: a\\nexcept E: b\\nexcept* F: c | 3:0 'except' and 'except*' cannot stand on the same 'try'
            match a:\\n case b as _: pass   | 2:11 '_' cannot be the name of an 'as' pattern
            match a:\\n case C(x=1, y): pass | 2:13 a positional pattern follows a keyword pattern
            print 'a'                       | 1:0  Python 2 print statement
            exec a                          | 1:0  Python 2 exec statement
            raise E, 'a'                    | 1:0  Python 2 raise statement
            a <> b                          | 1:2  Python 2 operator '<>'
            `a`                             | 1:0  Python 2 backquotes
            x = 0777                        | 1:4  Python 2 octal number
            x = 10L                         | 1:4  Python 2 long integer
            x = ur'a'                       | 1:4  Python 2 ur'' string
            def f(a, (b, c)): pass          | 1:9  Python 2 tuple parameter
            """;

    @Test
    void areWhatPeopleUnderstand() {
        List<String> said = new ArrayList<>();
        for (String row : TABLE.lines().toList()) {
            String source = row.substring(0, row.lastIndexOf(" | "));
            said.add(source + " | " + firstProblem(source.stripTrailing()));
        }
        List<String> expected = TABLE.lines()
                .map(row -> row.replaceFirst("( \\| \\d+:\\d+) +", "$1 "))
                .toList();
        assertThat(said).isEqualTo(expected);
    }

    private static String firstProblem(String source) {
        String text = source.replace("\\n", "\n").replace("\\t", "\t");
        text = text.replace("\\u00a0", "\u00a0").replace("\\u00e9", "\u00e9");
        List<Problem> problems =
                new PythonParser().parse(SourceFile.of("a.py", text + "\n")).problems();
        assertThat(problems).as(source).hasSize(1);
        Problem first = problems.get(0);
        return first.at().line() + ":" + first.at().column() + " " + first.message();
    }
}
