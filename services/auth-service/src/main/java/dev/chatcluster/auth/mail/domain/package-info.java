/** What people prove and change through their mailbox: rules, as plain Java, and their ports. */
@NullMarked
package dev.chatcluster.auth.mail.domain;

import org.jspecify.annotations.NullMarked;
