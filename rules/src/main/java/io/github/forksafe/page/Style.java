package io.github.forksafe.page;

/**
 * How a page looks. Colours of its own are borders only: text and drawings take the colour of the text around them, so that they are as
 * readable as the site's skin, light or dark.
 */
final class Style {
    /** Of the page alone. */
    static final String OF_FRAME = """
            :root { color-scheme: light dark; }
            body { font-family: sans-serif; line-height: 1.45; margin: 0; background: Canvas; color: CanvasText; }
            main { max-width: 62rem; margin: 0 auto; padding: 1rem; }
            """;

    /** Of what is on it, in any frame. */
    static final String OF_CONTENT = """
            .forksafe { overflow-wrap: anywhere; }
            .forksafe .fs-verdict { border: 1px solid; border-left-width: 8px; padding: 0.25rem 1rem; margin: 1rem 0; }
            .forksafe .fs-verdict strong { font-size: 1.25em; }
            .forksafe .fs-error { border-color: #d1343f; }
            .forksafe .fs-warning { border-color: #b87503; }
            .forksafe .fs-note { border-color: #3b82c4; }
            .forksafe .fs-clean { border-color: #2f9454; }
            .forksafe .fs-finding { border-left: 4px solid; padding-left: 1rem; margin: 2rem 0; }
            .forksafe .fs-finding.fs-error { border-left-color: #d1343f; }
            .forksafe .fs-finding.fs-warning { border-left-color: #b87503; }
            .forksafe .fs-finding.fs-note { border-left-color: #3b82c4; }
            .forksafe h3 { margin: 0 0 0.5rem; }
            .forksafe .fs-scroll, .forksafe .fs-picture { overflow-x: auto; max-width: 100%; }
            .forksafe .fs-table { border-collapse: collapse; margin: 0.5rem 0; width: auto; }
            .forksafe .fs-table th, .forksafe .fs-table td { border: 1px solid #8888; padding: 0.25em 0.5em;
              text-align: left; vertical-align: top; overflow-wrap: normal; }
            .forksafe .fs-table td:last-child { min-width: 9em; }
            .forksafe .fs-index { list-style: none; padding-left: 0; }
            .forksafe .fs-picture { margin: 1rem 0; }
            .forksafe .fs-picture svg { display: block; max-width: 100%; height: auto; font-size: 12px; color: inherit; }
            .forksafe .fs-picture figcaption { font-size: 0.85em; }
            .forksafe svg text { fill: currentColor; font-family: inherit; }
            .forksafe svg .fs-lane-title { font-weight: bold; }
            .forksafe svg .fs-small { font-size: 11px; }
            .forksafe svg .fs-life { fill: none; stroke: currentColor; stroke-width: 2; }
            .forksafe svg .fs-other { stroke-dasharray: 7 4; }
            .forksafe svg .fs-moment { fill: none; stroke: currentColor; stroke-width: 1; stroke-dasharray: 1 4; }
            .forksafe svg .fs-dot { fill: currentColor; stroke: none; }
            .forksafe svg .fs-lock { fill: #d1343f; fill-opacity: 0.45; stroke: currentColor; stroke-width: 1; }
            .forksafe .fs-code { overflow-x: auto; padding: 0.5rem; margin: 0.25rem 0 1rem; border: 1px solid #8888;
              background: transparent; color: inherit; white-space: pre; overflow-wrap: normal; word-break: normal;
              font-size: 0.85rem; line-height: 1.4; }
            .forksafe .fs-code code { white-space: pre; background: transparent; color: inherit; border: 0; padding: 0;
              font-size: inherit; }
            .forksafe .fs-code mark { background: transparent; color: inherit; text-decoration: underline 2px; }
            .forksafe .fs-marked { font-weight: bold; }
            .forksafe .fs-no { user-select: none; font-weight: normal; }
            .forksafe .fs-step { border: 1px solid; border-radius: 0.7em; padding: 0 0.4em; font-size: 0.85em; user-select: none; }
            .forksafe .fs-file { margin: 1rem 0 0; font-size: 0.9em; }
            .forksafe .fs-lane { font-weight: bold; margin: 0.75rem 0 0; }
            .forksafe .fs-trace { margin: 0.25rem 0; padding-left: 2.5em; }
            .forksafe .fs-where { font-size: 0.85em; border-bottom: 1px dotted; }
            .forksafe .fs-depth-1 { margin-left: 1em; }
            .forksafe .fs-depth-2 { margin-left: 2em; }
            .forksafe .fs-depth-3 { margin-left: 3em; }
            .forksafe .fs-depth-4 { margin-left: 4em; }
            .forksafe details { margin: 0.5rem 0; }
            .forksafe summary { cursor: pointer; }
            @media print {
              .forksafe details::details-content { content-visibility: visible; display: block; }
              .forksafe .fs-code, .forksafe .fs-code code { white-space: pre-wrap; }
              .forksafe .fs-picture, .forksafe .fs-verdict { break-inside: avoid; }
            }
            """;

    private Style() {}
}
