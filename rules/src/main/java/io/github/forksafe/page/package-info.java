/**
 * An audit's result as a web page, for the site and alone: verdict, counts, each finding with a picture of its threads and processes, what
 * is suppressed, what was looked at. Knows the result and no format's or site's interface: the page is a text that whoever wants it puts into
 * a frame. Every text from elsewhere goes through one method that escapes it. It lies here and not in the Maven plugin, so that who runs the
 * audit without Maven sees the same page.
 */
@NullMarked
package io.github.forksafe.page;

import org.jspecify.annotations.NullMarked;
