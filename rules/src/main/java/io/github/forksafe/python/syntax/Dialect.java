package io.github.forksafe.python.syntax;

/**
 * Which Python a file is written in, as far as its text tells.
 *
 * <p>A file that both take is Python 3. The text alone decides, never a setting: projects carry files of both.
 */
public enum Dialect {
    /**
     * Python 2.7 (<a href="https://docs.python.org/2.7/reference/">reference</a>). Its files are read as UTF-8 where they
     * declare no encoding, although Python 2 itself takes ASCII only then: editors write UTF-8, and the hazards are the same.
     */
    PYTHON_2,

    /**
     * Any of Python 3.0 to 3.14 (<a href="https://docs.python.org/3/reference/">reference</a>), the words {@code async}
     * and {@code await} as names included, which they were up to 3.6.
     */
    PYTHON_3
}
