package io.github.forksafe.python.parse;

import java.util.Random;

/** What goes wrong with texts: at places, and with pieces, that a random number says. */
enum Mutation {
    DELETE_TOKEN {
        @Override
        String apply(Words words, Random random) {
            int word = random.nextInt(words.count());
            return words.replaced(word, word + 1, "");
        }
    },
    DUPLICATE_TOKEN {
        @Override
        String apply(Words words, Random random) {
            int word = random.nextInt(words.count());
            return words.replaced(word, word + 1, words.get(word) + words.get(word));
        }
    },
    SWAP_TOKENS {
        @Override
        String apply(Words words, Random random) {
            int word = random.nextInt(Math.max(1, words.count() - 2));
            int other = Math.min(words.count() - 1, word + 2);
            return words.replaced(word, other + 1, words.get(other) + words.text(word + 1, other) + words.get(word));
        }
    },
    INSERT_CHARACTER {
        @Override
        String apply(Words words, Random random) {
            int word = random.nextInt(words.count());
            return words.replaced(
                    word, word, NOISE.substring(random.nextInt(NOISE.length())).substring(0, 1));
        }
    },
    CUT_OFF {
        @Override
        String apply(Words words, Random random) {
            return words.text(0, random.nextInt(words.count()));
        }
    },
    INDENT {
        @Override
        String apply(Words words, Random random) {
            String[] lines = words.text(0, words.count()).split("\n", -1);
            int line = random.nextInt(lines.length);
            lines[line] =
                    random.nextBoolean() ? " \t".charAt(random.nextInt(2)) + lines[line] : lines[line].stripLeading();
            return String.join("\n", lines);
        }
    };

    private static final String NOISE = "()[]{}'\"\\:;,.=!$@#?%f0x \t\n\r\0é`<>-+*";

    abstract String apply(Words words, Random random);
}
