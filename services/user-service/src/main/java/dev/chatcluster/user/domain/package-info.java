/** What the features share: refusals, limits, the unit of work. */
@NullMarked
package dev.chatcluster.user.domain;

import org.jspecify.annotations.NullMarked;
