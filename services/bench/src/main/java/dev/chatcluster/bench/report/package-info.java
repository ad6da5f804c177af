/** Figures, and how they are shown. */
@NullMarked
package dev.chatcluster.bench.report;

import org.jspecify.annotations.NullMarked;
