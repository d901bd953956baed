package io.github.forksafe.project;

import io.github.forksafe.source.FileId;
import io.github.forksafe.source.Position;
import io.github.forksafe.source.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a file holds, or why that cannot be had. */
record FileBytes(Optional<byte[]> bytes, List<Problem> problems) {

    /** Nobody writes such a file by hand, and what generated it knows better than we do. */
    private static final int LIMIT = 64 << 20;

    static FileBytes read(Path path, FileId id) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(LIMIT + 1);
            return bytes.length > LIMIT
                    ? problem(id, "this file is larger than 64 MiB and was not read")
                    : new FileBytes(Optional.of(bytes), List.of());
        } catch (IOException e) {
            return problem(id, Walk.describe(e, "file"));
        }
    }

    private static FileBytes problem(FileId id, String message) {
        return new FileBytes(Optional.empty(), List.of(new Problem(id, Position.START, message)));
    }
}
