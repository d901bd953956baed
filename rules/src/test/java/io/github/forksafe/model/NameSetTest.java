package io.github.forksafe.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class NameSetTest {
    @Test
    void isASetLikeAnyOther() {
        Set<String> names = NameSet.of(Set.of("b", "é", "a", "B", ""));

        assertThat(names).isEqualTo(Set.of("", "a", "b", "B", "é")).hasSize(5);
        assertThat(names).containsExactly("", "B", "a", "b", "é");
        assertThat(names.contains("c")).isFalse();
        assertThat(NameSet.of(Set.of())).isEmpty();
    }

    @Test
    void isNotChanged() {
        Set<String> names = NameSet.of(Set.of("a"));

        assertThatThrownBy(() -> names.add("b")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(names::clear).isInstanceOf(UnsupportedOperationException.class);
    }
}
