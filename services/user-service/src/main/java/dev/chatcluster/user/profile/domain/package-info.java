/** Who people are, and how they are found. */
@NullMarked
package dev.chatcluster.user.profile.domain;

import org.jspecify.annotations.NullMarked;
