/** Mails that are wanted, kept until their end. */
@NullMarked
package dev.chatcluster.notification.mail.domain;

import org.jspecify.annotations.NullMarked;
