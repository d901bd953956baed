package io.github.forksafe.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which parts of a program's text are cells of a notebook, and where in the notebook's file each piece of that text stands.
 * In the file it is the inside of JSON strings: between two escapes characters of the text and of the file run side by side,
 * so it is enough to know where each such run starts.
 */
public final class Cells {
    private static final Cells NONE = new Builder().build();

    private final List<Cell> cells;
    private final int[] runs;

    private Cells(List<Cell> cells, int[] runs) {
        this.cells = cells;
        this.runs = runs;
    }

    /**
     * One cell.
     *
     * @param number which cell of the notebook it is, from 1
     * @param part where its text is
     */
    private record Cell(int number, SourceFile.Part part) {}

    /** A notebook without cells. */
    static Cells none() {
        return NONE;
    }

    /**
     * All of it as numbers, for a cache.
     *
     * @return the number of cells, three numbers for each, and the runs
     */
    public int[] packed() {
        int[] numbers = new int[1 + cells.size() * 3 + runs.length];
        int used = 0;
        numbers[used++] = cells.size();
        for (Cell cell : cells) {
            numbers[used++] = cell.number();
            numbers[used++] = cell.part().start();
            numbers[used++] = cell.part().end();
        }
        System.arraycopy(runs, 0, numbers, used, runs.length);
        return numbers;
    }

    /**
     * Undoes {@link #packed}.
     *
     * @param numbers what it gave
     * @return the cells
     */
    public static Cells unpacked(int[] numbers) {
        List<Cell> cells = new ArrayList<>();
        int used = 1;
        for (int i = 0; i < numbers[0]; i++) {
            cells.add(new Cell(numbers[used], new SourceFile.Part(numbers[used + 1], numbers[used + 2])));
            used += 3;
        }
        return new Cells(List.copyOf(cells), Arrays.copyOfRange(numbers, used, numbers.length));
    }

    /** The cells' texts, in order. */
    List<SourceFile.Part> parts() {
        return cells.stream().map(Cell::part).toList();
    }

    /** The text of the cell that an offset is in. */
    SourceFile.Part partAt(int offset) {
        return cells.get(cellAt(offset)).part();
    }

    /** The text of the cell with a number. */
    SourceFile.Part partOf(int number) {
        return cells.stream()
                .filter(cell -> cell.number() == number)
                .findFirst()
                .map(Cell::part)
                .orElse(new SourceFile.Part(0, 0));
    }

    /** The number of the cell that an offset is in. */
    int numberAt(int offset) {
        return cells.get(cellAt(offset)).number();
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    private int cellAt(int offset) {
        int low = 0;
        int high = cells.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (cells.get(middle).part().start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The run that an offset is in, as an index for the methods below. */
    int runAt(int offset) {
        int low = 0;
        int high = runs.length / Builder.WIDTH - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (runs[middle * Builder.WIDTH] <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The offset in the text at which a run starts. */
    int runStart(int run) {
        return runs[run * Builder.WIDTH];
    }

    /** Where in the file a run starts. */
    Position runPosition(int run) {
        int row = run * Builder.WIDTH;
        return new Position(runs[row + 1], runs[row + 2], runs[row + 3]);
    }

    /** Gathers cells in the order of their text. */
    public static final class Builder {
        private static final int WIDTH = 4;

        private final List<Cell> cells = new ArrayList<>();
        private int[] runs = new int[WIDTH << 6];
        private int used;

        /** Starts without cells. */
        public Builder() {}

        /**
         * Says where the text of the file goes on that the program's text goes on with.
         *
         * @param offset byte offset in the program's text, larger than those before
         * @param at where it stands in the file
         */
        public void addRun(int offset, Position at) {
            if (used > 0 && runs[used - WIDTH] == offset) {
                used -= WIDTH;
            }
            if (used == runs.length) {
                runs = Arrays.copyOf(runs, used * 2);
            }
            runs[used] = offset;
            runs[used + 1] = at.line();
            runs[used + 2] = at.column();
            runs[used + 3] = at.utf16Column();
            used += WIDTH;
        }

        /**
         * Ends a cell.
         *
         * @param number which cell of the notebook it is, from 1
         * @param start byte offset of its text in the program's
         * @param end byte offset behind its text
         */
        public void addCell(int number, int start, int end) {
            cells.add(new Cell(number, new SourceFile.Part(start, end)));
        }

        /**
         * Forgets the runs of text that is not wanted after all.
         *
         * @param offset byte offset in the program's text from which on they are forgotten
         */
        public void dropRunsFrom(int offset) {
            while (used > 0 && runs[used - WIDTH] >= offset) {
                used -= WIDTH;
            }
        }

        /**
         * Makes the cells.
         *
         * @return what was gathered
         */
        public Cells build() {
            return new Cells(List.copyOf(cells), Arrays.copyOf(runs, used));
        }
    }
}
