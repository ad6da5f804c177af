/** Web Push: who wants it where, and what is to be pushed. */
@NullMarked
package dev.chatcluster.notification.push.domain;

import org.jspecify.annotations.NullMarked;
