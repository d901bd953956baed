package io.github.forksafe.audit;

import io.github.forksafe.finding.Finding;
import io.github.forksafe.finding.Fingerprint;
import io.github.forksafe.finding.Location;
import io.github.forksafe.python.parse.Comments;
import io.github.forksafe.rules.Rules;
import io.github.forksafe.source.FileId;
import io.github.forksafe.source.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives findings their fingerprints, from the code that they are about. */
final class Fingerprints {
    private final Set<String> forkRules = Rules.forkRules();
    private final AuditRequest request;
    private final Map<FileId, SourceFile> sources;
    private final Map<FileId, Comments> comments = new HashMap<>();

    Fingerprints(AuditRequest request, List<FileFacts> files, Map<FileId, SourceFile> sources) {
        this.request = request;
        this.sources = sources;
        files.forEach(file -> comments.put(file.module().file().id(), file.comments()));
    }

    List<Finding> assign(List<Finding> findings) {
        return Fingerprint.assign(findings, this::keyOf);
    }

    Fingerprint.Key keyOf(Finding finding) {
        String family = forkRules.contains(finding.rule()) ? Fingerprint.FORK : finding.rule();
        return new Fingerprint.Key(family, pathOf(finding.at().file()), finding.symbol(), code(finding.at()));
    }

    /** Relative to the base, so that it is the same however the directories around the file are chosen. */
    private String pathOf(FileId file) {
        return request.base().isPresent() ? request.nameOf(file) : file.path();
    }

    /** The code of a place without its comments, however many lines it is on; where only a point is known, that of its line. */
    private String code(Location at) {
        SourceFile file = sources.get(at.file());
        if (file == null) {
            return "";
        }
        int start = file.offset(at.start());
        int end = file.offset(at.end());
        if (end <= start) {
            return file.lineAt(at.start());
        }
        Comments inFile = comments.get(at.file());
        StringBuilder code = new StringBuilder();
        int from = start;
        for (int i = 0; inFile != null && i < inFile.count(); i++) {
            if (inFile.start(i) >= from && inFile.end(i) <= end) {
                code.append(file.text(from, inFile.start(i)));
                from = inFile.end(i);
            }
        }
        return code.append(file.text(from, end)).toString();
    }
}
