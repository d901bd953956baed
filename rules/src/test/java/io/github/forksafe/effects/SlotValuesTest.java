package io.github.forksafe.effects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SlotValuesTest {
    @Test
    @DisplayName("Keeps the first values of each slot, in the order in which the slots came")
    void keepsTheFirstInOrder() {
        Random random = new Random(7);
        SlotValues kept = new SlotValues();
        Map<Integer, Values> expected = new LinkedHashMap<>();
        for (int i = 0; i < 2_000; i++) {
            int slot = random.nextInt(700);
            Values values = Values.external("v" + i);
            assertThat(kept.contains(slot)).isEqualTo(expected.containsKey(slot));
            kept.putIfAbsent(slot, values);
            expected.putIfAbsent(slot, values);
        }
        Map<Integer, Values> read = new LinkedHashMap<>();
        for (int i = 0; i < kept.size(); i++) {
            read.put(kept.slot(i), kept.values(i));
        }
        assertThat(read).containsExactlyEntriesOf(expected);
    }
}
