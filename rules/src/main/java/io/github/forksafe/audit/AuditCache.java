package io.github.forksafe.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Results of audits, kept in a directory, one for each way of asking. A result is taken again only if nothing at all has changed: not what is
 * asked, not a byte of what an audit reads, not the program. Nearly all of an audit's time goes into what all files say together, so facts
 * of single files would save little; a hash of everything saves nearly all, and has no parts that could disagree.
 *
 * <p>A file of the cache is made beside and moved into its place, carries the hash of its content, and is passed over if anything about it is
 * wrong. Two builds at once write the same.
 */
public final class AuditCache {
    private static final byte[] MAGIC = Hash.ascii("forksafe result 1\n");
    private static final String SUFFIX = ".result";
    private static final int HASH_BYTES = 32;

    /** So many ways of asking are remembered, the latest. */
    private static final int MOST_FILES = 8;

    /** Larger results are not kept. In bytes. */
    private static final int LARGEST = 64 << 20;

    private final Path directory;

    /**
     * Makes a cache.
     *
     * @param directory where its files are, made if it is not there; nothing else is in it
     */
    public AuditCache(Path directory) {
        this.directory = directory;
    }

    /**
     * The result of an audit, kept or made. A cache that cannot be read or written costs time only.
     *
     * @param request what to audit and how
     * @param audit makes the result
     * @return what the audit makes or has made of the same request and the same files
     */
    public AuditResult get(AuditRequest request, Function<AuditRequest, AuditResult> audit) {
        Path file = directory.resolve(AuditInputs.ofRequest(request).substring(0, HASH_BYTES) + SUFFIX);
        Optional<byte[]> inputs = AuditInputs.ofFiles(request);
        if (inputs.isEmpty()) {
            return audit.apply(request);
        }
        byte[] before = inputs.get();
        Optional<AuditResult> kept = read(file, before, request);
        if (kept.isPresent()) {
            return kept.get();
        }
        AuditResult made = audit.apply(request);
        // What is edited while it is audited belongs to neither hash.
        if (AuditInputs.ofFiles(request)
                .filter(after -> Arrays.equals(before, after))
                .isPresent()) {
            write(file, before, made);
        }
        return made;
    }

    private static Optional<AuditResult> read(Path file, byte[] inputs, AuditRequest request) {
        try {
            if (Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            byte[] magic = new byte[MAGIC.length];
            byte[] made = new byte[HASH_BYTES];
            byte[] check = new byte[HASH_BYTES];
            bytes.get(magic).get(made).get(check);
            byte[] content = Arrays.copyOfRange(bytes.array(), bytes.position(), bytes.limit());
            boolean good = Arrays.equals(magic, MAGIC)
                    && Arrays.equals(made, inputs)
                    && Arrays.equals(check, checksum(inputs, content));
            return good ? Optional.of(ResultReader.read(content, request)) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            // A cache that is broken is none.
            return Optional.empty();
        }
    }

    private static byte[] checksum(byte[] inputs, byte[] content) {
        return new Hash().add(inputs).add(content).bytes();
    }

    private void write(Path file, byte[] inputs, AuditResult result) {
        try {
            byte[] content = ResultWriter.bytes(result);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.write(MAGIC);
            bytes.write(inputs);
            bytes.write(checksum(inputs, content));
            bytes.write(content);
            if (bytes.size() > LARGEST) {
                Files.deleteIfExists(file);
                return;
            }
            Files.createDirectories(directory);
            Path beside = Files.createTempFile(directory, "new", ".part");
            Files.write(beside, bytes.toByteArray());
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            bound();
        } catch (IOException | RuntimeException e) {
            // No room or no permission: the next audit is made anew, and says the same.
            return;
        }
    }

    /** Leaves the latest results, and of what a build that was killed has left behind nothing. */
    private void bound() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(directory)) {
            files = all.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(AuditCache::age).reversed())
                    .toList();
        }
        for (Path old : files.subList(Math.min(MOST_FILES, files.size()), files.size())) {
            Files.deleteIfExists(old);
        }
    }

    private static long age(Path file) {
        return file.toFile().lastModified();
    }
}
