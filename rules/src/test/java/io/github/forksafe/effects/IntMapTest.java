package io.github.forksafe.effects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An immutable map must behave like any map, and its merge and its changes must cost what differs and no more. */
class IntMapTest {

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    /** A map and the plain map that it must equal; keys are few enough to meet and include negative ones. */
    private record Sample(IntMap<String> map, Map<Integer, String> expected) {
        static Sample random(Random random, int changes) {
            IntMap<String> map = IntMap.empty();
            Map<Integer, String> expected = new TreeMap<>(Integer::compareUnsigned);
            for (int i = 0; i < changes; i++) {
                int key = random.nextInt(200) - 20;
                if (random.nextInt(4) == 0) {
                    map = map.remove(key);
                    expected.remove(key);
                } else {
                    String value = "v" + random.nextInt(5);
                    map = map.put(key, value);
                    expected.put(key, value);
                }
            }
            return new Sample(map, expected);
        }
    }

    private static List<String> values(IntMap<String> map) {
        List<String> values = new ArrayList<>();
        map.forEach(values::add);
        return values;
    }

    private static String both(String a, String b) {
        return a.contains(b) ? a : a + b;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void holdsWhatWasPutAndNotRemoved(int seed) {
        Sample sample = Sample.random(new Random(seed), 300);

        assertThat(values(sample.map)).containsExactlyElementsOf(sample.expected.values());
        for (int key = -25; key < 185; key++) {
            assertThat(sample.map.get(key)).isEqualTo(sample.expected.get(key));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void mergesAsPlainMapsDo(int seed) {
        Random random = new Random(seed);
        Sample a = Sample.random(random, 120);
        Sample b = Sample.random(random, 120);
        Map<Integer, String> expected = new TreeMap<>(a.expected);
        b.expected.forEach((key, value) -> expected.merge(key, value, IntMapTest::both));

        IntMap<String> merged = a.map.merge(b.map, IntMapTest::both);

        expected.forEach((key, value) -> assertThat(merged.get(key)).isEqualTo(value));
        assertThat(values(merged)).hasSize(expected.size());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void namesEveryChangeAndNothingElse(int seed) {
        Random random = new Random(seed);
        Sample before = Sample.random(random, 150);
        Map<Integer, String> written = new TreeMap<>();
        IntMap<String> after = before.map;
        for (int i = 0; i < 10; i++) {
            int key = random.nextInt(200);
            String value = "new" + i;
            written.put(key, value);
            after = after.put(key, value);
        }
        Map<Integer, String> changes = new TreeMap<>();

        before.map.changes(after, changes::put);

        assertThat(changes).isEqualTo(written);
    }

    @Test
    void staysTheSameObjectWhereNothingIsAdded() {
        IntMap<String> map = Sample.random(new Random(7), 200).map;

        assertThat(map.merge(map, IntMapTest::both)).isSameAs(map);
        assertThat(map.merge(IntMap.empty(), IntMapTest::both)).isSameAs(map);
        assertThat(map.put(1000, "x").remove(1000).merge(map, IntMapTest::both).get(1000))
                .isNull();
        assertThat(map.remove(12_345)).isSameAs(map);
    }
}
