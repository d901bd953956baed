package io.github.forksafe.effects;

import io.github.forksafe.model.FunctionFacts;
import io.github.forksafe.model.ModuleFacts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One activation of a function, class body or module while it runs: where it is, and the ways that leave it early. */
final class Frame {
    private final FunctionFacts function;
    private final Obj activation;
    private final ModuleFacts module;
    private final Context context;
    private final Hop way;
    private final int depth;
    private final Deque<Loop> loops = new ArrayDeque<>();
    private final Deque<Raised> guards = new ArrayDeque<>();
    private @Nullable Value receiver;
    private @Nullable Consumer<Values> consumer;
    private @Nullable State returned;
    private Values result = Values.NONE;
    private boolean outlived;

    /** Where the jumps of a loop lead. */
    static final class Loop {
        @Nullable
        State broke;

        @Nullable
        State continued;
    }

    /** What may hold when something is raised inside a {@code try}. */
    static final class Raised {
        @Nullable
        State state;
    }

    Frame(FunctionFacts function, Obj activation, ModuleFacts module, Origin origin) {
        this.function = function;
        this.activation = activation;
        this.module = module;
        this.context = origin.context;
        this.way = origin.way;
        this.depth = origin.depth;
    }

    /**
     * How a frame was reached.
     *
     * @param context the context of the objects that it makes
     * @param way the steps up to its call
     * @param depth how many frames are below it
     */
    record Origin(Context context, Hop way, int depth) {}

    /** The same activation one step further, for what is called outside the project and calls back. */
    Frame stepping(Hop step) {
        return new Frame(function, activation, module, new Origin(context, step, depth + 1));
    }

    FunctionFacts function() {
        return function;
    }

    Obj activation() {
        return activation;
    }

    ModuleFacts module() {
        return module;
    }

    Context context() {
        return context;
    }

    Hop way() {
        return way;
    }

    int depth() {
        return depth;
    }

    Place place(int start, int end) {
        return new Place(function.file(), start, end);
    }

    @Nullable
    Value receiver() {
        return receiver;
    }

    void receiver(@Nullable Value value) {
        receiver = value;
    }

    /** What takes the values that a generator yields; null where nobody does. */
    @Nullable
    Consumer<Values> consumer() {
        return consumer;
    }

    void consumer(@Nullable Consumer<Values> taker) {
        consumer = taker;
    }

    Deque<Loop> loops() {
        return loops;
    }

    Deque<Raised> guards() {
        return guards;
    }

    @Nullable
    State returned() {
        return returned;
    }

    void returned(@Nullable State state) {
        returned = state;
    }

    /** Something that may be read after the function has returned sees its variables. */
    void outlives() {
        outlived = true;
    }

    boolean outlived() {
        return outlived;
    }

    Values result() {
        return result;
    }

    void result(Values values) {
        result = values;
    }
}
