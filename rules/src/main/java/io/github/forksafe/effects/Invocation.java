package io.github.forksafe.effects;

import java.util.Optional;

/**
 * A call of something outside the project.
 *
 * @param machine the machine that makes it
 * @param frame the frame that makes it
 * @param name canonical dotted name of what is called
 * @param receiver the object whose method it is; no values for a function
 * @param arguments the arguments, without the receiver
 * @param place the call
 */
record Invocation(Machine machine, Frame frame, String name, Values receiver, Arguments arguments, Place place) {

    /** The receiver, if it is an object. */
    Optional<Obj> object() {
        return receiver.list().size() == 1 && receiver.list().get(0) instanceof Value.Instance instance
                ? Optional.of(instance.object())
                : Optional.empty();
    }

    /** The receiver as a result. */
    Values self() {
        return receiver.isEmpty() ? Values.UNKNOWN : receiver;
    }

    /** A new object of a class outside the project, made by this call. */
    Obj make(String className) {
        return machine.allocate(frame, place, className);
    }

    /** Calls something, with the steps leading through this call. */
    Values call(Values callee, Arguments with) {
        return machine.calls().call(frame, callee, with, place);
    }

    /** The argument at a position or under a keyword; no values if it is not passed. */
    Values argument(int position, String keyword) {
        return arguments.get(position, keyword);
    }
}
