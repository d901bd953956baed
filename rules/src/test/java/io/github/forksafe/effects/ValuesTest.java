package io.github.forksafe.effects;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.model.Term;
import org.junit.jupiter.api.Test;

class ValuesTest {
    private static Values integer(int value) {
        return Values.of(new Value.Constant(Term.Kind.INTEGER, Integer.toString(value)));
    }

    @Test
    void isTheSameObjectWhereNothingIsAdded() {
        Values both = Values.external("a").or(Values.external("b"));

        assertThat(both.or(Values.external("a"))).isSameAs(both);
        assertThat(both.or(Values.NONE)).isSameAs(both);
    }

    @Test
    void keepsWhatMattersAndForgetsConstantsWhenThereAreTooMany() {
        Values many = Values.external("threading.Thread");
        for (int i = 0; i < 40; i++) {
            many = many.or(integer(i));
        }

        assertThat(many.isUnknown()).isTrue();
        assertThat(many.list()).contains(new Value.External("threading.Thread")).hasSizeLessThan(17);
    }

    @Test
    void readsFromAllElementsAreReadsOfEach() {
        Value.Instance object = new Value.Instance(new Obj(
                1,
                new Place(io.github.forksafe.source.SourceFile.of("a.py", ""), 0, 0),
                Obj.Type.external("x"),
                new Obj.Origin(null, 0)));
        Values method = Values.of(new Value.Bound(new Value.External("threading.Thread.join"), object));

        Value.Bound read =
                (Value.Bound) method.readFrom(Values.Quality.EACH).list().get(0);

        assertThat(read.receivers().quality()).isEqualTo(Values.Quality.EACH);
    }

    @Test
    void aWeakerQualityWinsWhenValuesMeet() {
        Values each = Values.external("a").as(Values.Quality.EACH);
        Values some = Values.external("b").as(Values.Quality.SOME);

        assertThat(each.or(some).quality()).isEqualTo(Values.Quality.SOME);
    }

    @Test
    void textsAndNumbersBecomeUnknownButNotFlags() {
        Values flag = Values.of(new Value.Constant(Term.Kind.TRUE, ""));

        assertThat(flag.withoutConstants()).isSameAs(flag);
        assertThat(integer(1).or(flag).withoutConstants().list())
                .containsExactly(new Value.Constant(Term.Kind.TRUE, ""), Value.Unknown.VALUE);
    }
}
