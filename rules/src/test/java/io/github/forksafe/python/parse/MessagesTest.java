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
            x = f'{a'                       | 1:6  '{' is never closed
            x = f'a\\nb                     | 1:4  this string is never closed
            x = f'a}'                       | 1:7  a single '}' in a formatted string must be doubled
            x = f'{}'                       | 1:7  unexpected '}'
            x = f'{a!x}'                    | 1:9  a conversion is one of '!s', '!r' and '!a'
            x = f'{a! s}'                   | 1:9  a conversion must follow its '!' at once
            x = f'{a:{b:{c:{d}}}}'          | 1:15 replacement fields nest too deep in a format
            x = f'{a:b\\nc                   | 1:4  this string is never closed
            x = f'{a:{b}{{c}} }'            | 1:16 a single '}' in a formatted string must be doubled
            x = f'{a:{b}\\n                 | 1:4  this string is never closed
            x = f'\\N{{a}}'                  | 1:12 a single '}' in a formatted string must be doubled
            x = f'\\N{a:b}'                  | 1:6  '\\N' needs the name of a character in braces
            x = ?                           | 1:4  unexpected character '?'
            x = 1 \\u00a0+ 2                | 1:6  unexpected character U+00A0
            x = $y                          | 1:4  unexpected character '$'
            x = 1 \\ + 2                    | 1:6  nothing may follow the backslash that continues a line
            x = 1 + \\                      | 2:0  the file ends after a backslash that continues a line
            x = f''\\n  \\                   | 3:0  the file ends after a backslash that continues a line
            x = 12abc                       | 1:4  '12abc' is no number
            x = 1__0                        | 1:4  '1__0' is no number
            x = 0xg                         | 1:4  '0xg' is no number
            x = 089                         | 1:4  '089' is no number
            x = '\\x1'                      | 1:5  '\\x1' is no character
            x = u'\\N{}'                    | 1:6  '\\N' needs the name of a character in braces
            x = b'\\u00e9', f''             | 1:6  a bytes literal takes ASCII characters only
            x = 'a' b'b' f'c'               | 1:4  bytes and text literals cannot stand side by side
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
            if a:\\n\\tb\\n        f'c'     | 3:8  the indentation mixes tabs and spaces
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
            f(a for a in b, *c); f''         | 1:2  a generator expression needs parentheses here
            f(a for a in b,); f''           | 1:2  a generator expression needs parentheses here
            f((a)=1); f''                   | 1:2  only a name can stand before '=' in an argument
            f(a.b=1)                        | 1:2  only a name can stand before '=' in an argument
            a == not b                      | 1:5  'not' needs parentheses here
            def f(a=1, b): pass             | 1:11 a parameter without a default follows one with a default
            def f(*): pass                  | 1:6  a name must follow the bare '*'
            def f(**a, b): pass             | 1:11 no parameter can follow '**'
            def f(*a, *b): pass             | 1:10 '*' can stand before one parameter only
            def f(/, a): pass               | 1:6  '/' must follow a positional parameter, once
            try: a\\nexcept E: b\\nexcept* F: c | 3:0 'except' and 'except*' cannot stand on the same 'try'
            match a:\\n case b as _: pass   | 2:11 '_' cannot be the name of an 'as' pattern
            match a:\\n case {b: c}: pass     | 2:7 a key of a mapping pattern must be a literal or a dotted name
            match a:\\n case {b(): c}: pass   | 2:7 a key of a mapping pattern must be a literal or a dotted name
            match a:\\n case {**_}: pass      | 2:9 '_' cannot be the name of the rest of a mapping
            match a:\\n case C(x, _=y): pass  | 2:11 '_' cannot be the first keyword behind a positional pattern
            match a:\\n case C(x=1, y): pass | 2:13 a positional pattern follows a keyword pattern
            print 'a', f'b'                 | 1:0  Python 2 print statement
            exec a in f'b'                  | 1:0  Python 2 exec statement
            raise E, f'a'                   | 1:0  Python 2 raise statement
            f'{a}' <> b                     | 1:7  Python 2 operator '<>'
            `f'a'`                          | 1:0  Python 2 backquotes
            x = f'', 0777                   | 1:9  Python 2 octal number
            x = f'', 10L                    | 1:9  Python 2 long integer
            x = f'', ur'a'                  | 1:9  Python 2 ur'' string
            def f(a, (b, c)=f''): pass      | 1:9  Python 2 tuple parameter
            try: a\\nexcept E as f(): b     | 2:12 an exception can be bound to a name only
            match *a:\\n case b: c          | 1:6  a starred expression needs a comma behind it here
            match a:\\n case *b: c          | 2:6  a star pattern needs brackets, or a comma behind it
            match a:\\n case 1 + 2: c       | 2:6  a sum in a pattern is one of a real and an imaginary number
            [*a or b]                       | 1:2  the operand of '*' needs parentheses here
            {**a or b}                      | 1:3  the operand of '**' needs parentheses here
            {a for b in lambda: c}          | 1:12 a lambda needs parentheses here
            a if lambda: b else c           | 1:5  a lambda needs parentheses as a condition
            [a as b for c in d]             | 1:3  unexpected 'as'
            async def f():\\n async = 1      | 2:7  unexpected '='
            async def f(): await            | 1:20 unexpected end of line
            async def f(await): pass        | 1:12 expected ',' or ')' before 'await'
            async def f():\\n def await(): pass | 2:5 expected a name before 'await'
            type X[T = *a] = b              | 1:11 unexpected '*'
            """;

    /** Two constructs that only Python 2 has outweigh one that it has not. */
    private static final String PYTHON_2_TABLE = """
            `a`; `b`; x = f'c'                      | 1:14 Python 3 formatted string
            `a`; `b`; x = t'c'                      | 1:14 Python 3 template string
            `a`; `b`; x = rb'c'                     | 1:14 Python 3 rb'' string
            `a`; `b`; x = 1_0                       | 1:14 Python 3 number with underscores
            `a`; `b`; x = a @ b                     | 1:16 Python 3 operator '@'
            `a`; `b`; x @= b                        | 1:12 Python 3 operator '@'
            `a`; `b`; (x := b)                      | 1:13 Python 3 operator ':='
            `a`; `b`; x = [*a]                      | 1:15 Python 3 unpacking
            `a`; `b`; x = {**a}                     | 1:15 Python 3 unpacking
            `a`; `b`; a, *b = c                     | 1:13 Python 3 unpacking
            `a`; `b`; x = ...                       | 1:14 Python 3 '...'
            `a`; `b`; x: int = 1                    | 1:11 Python 3 annotation
            `a`; `b`; raise E from e                | 1:18 Python 3 'raise from'
            `a`; `b`; raise E, a, b, c              | 1:25 unexpected expression behind the traceback of 'raise'
            `a`; `b`; raise E,                      | 1:17 unexpected ','
            `a`; `b`; yield from a                  | 1:16 Python 3 'yield from'
            `a`; `b`; f(*a, *b)                     | 1:16 Python 3 argument behind '*'
            `a`; `b`; f(*a, b)                      | 1:16 Python 3 argument behind '*'
            `a`; `b`; f(**a, b=1)                   | 1:15 Python 3 argument behind '**'
            `a`; `b`; f(*a,)                        | 1:14 Python 3 comma behind '*' or '**'
            `a`; `b`; nonlocal a                    | 1:19 unexpected 'a'
            `a`; `b`; await a                       | 1:16 unexpected 'a'
            `a`; `b`; exec a, b                     | 1:16 expected 'in' before ','
            `a`; `b`; exec a or b                   | 1:15 the code of 'exec' needs parentheses here
            `a`; `b`; exec a in b, c, d             | 1:24 unexpected ','
            `a`; `b`; print >>a,                    | 1:20 unexpected end of line
            `a`; `b`; f(print)                      | 1:12 expected ',' or ')' before 'print'
            `a`; `b`; x = print                     | 1:14 unexpected 'print'
            `a`; `b`; f() = 1                       | 1:10 cannot assign to a function call
            `a`; `b`; () = 1                        | 1:10 cannot assign to ()
            `a`; `b`; `c` = 1                       | 1:10 cannot assign to a function call
            `a`; `b`; None = 1                      | 1:10 cannot assign to None
            `a`; `b`; import a as None              | 1:22 cannot assign to None
            `a`; `b`; f(None=1)                     | 1:12 cannot assign to None
            `a`; `b`; del f()                       | 1:14 cannot delete a function call
            `a`; `b`; f() += 1                      | 1:10 an augmented assignment cannot bind a function call
            `a`; `b`; [x for x in 1,]               | 1:23 unexpected ','
            `a`; `b`; (x for x in a, b)             | 1:23 expected ',' or ')' before ','
            `a`; `b`; é = 1                         | 1:10 unexpected character 'é'
            `a`; `b`; x = u'\\u12'                  | 1:16 '\\u12' is no character
            `a`; `b`; x = ur'\\u12'                 | 1:17 '\\u12' is no character
            `a`; `b`; x = 0789                      | 1:14 '0789' is no number
            `a` + `b`\\ndef f(a: int): pass         | 2:7  Python 3 annotation
            `a` + `b`\\ndef f() -> int: pass        | 2:8  Python 3 annotation
            `a` + `b`\\ndef f[T](): pass            | 2:5  Python 3 type parameters
            `a` + `b`\\ndef f(*, a): pass           | 2:6  Python 3 keyword-only parameter
            `a` + `b`\\ndef f(*a, b): pass          | 2:10 Python 3 keyword-only parameter
            `a` + `b`\\ndef f(a, /): pass           | 2:9  Python 3 positional-only parameter
            `a` + `b`\\ndef f(*a,): pass            | 2:8  Python 3 comma behind '*' or '**'
            `a` + `b`\\ndef f((a, b=1)): pass       | 2:10 a tuple parameter holds names only
            `a` + `b`\\ndef f((a)=1): pass          | 2:6  a parameter in parentheses takes no default
            `a` + `b`\\ndef f(a=1, (b, c)): pass    | 2:11 a parameter without a default follows one with a default
            `a` + `b`\\nclass C(metaclass=M): pass  | 2:8  Python 3 class argument
            `a` + `b`\\n@a[0]\\ndef f(): pass       | 2:1  Python 3 decorator
            `a` + `b`\\nwith (a as b): pass         | 2:8  unexpected 'as'
            `a` + `b`\\nasync def f(): pass         | 2:6  unexpected 'def'
            `a` + `b`\\ntry: a\\nexcept* E: b       | 3:6  Python 3 'except*'
            `a` + `b`\\ntry: a\\nexcept E, F, G: b  | 3:8  several exception types need parentheses
            `a` + `b`\\ntry: a\\nexcept E, f(): b   | 3:10 cannot assign to a function call
            `a` + `b`\\nmatch a:\\n    case b: c    | 2:6  unexpected 'a'
            """;

    @Test
    void areWhatPeopleUnderstand() {
        check(TABLE);
    }

    @Test
    void speakOfPython2InItsFiles() {
        check(PYTHON_2_TABLE);
    }

    private static void check(String table) {
        List<String> said = new ArrayList<>();
        for (String row : table.lines().toList()) {
            String source = row.substring(0, row.lastIndexOf(" | "));
            said.add(source + " | " + firstProblem(source.stripTrailing()));
        }
        List<String> expected = table.lines()
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
