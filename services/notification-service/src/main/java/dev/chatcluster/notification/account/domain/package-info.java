/** What happens to accounts, as far as their owners must hear of it. */
@NullMarked
package dev.chatcluster.notification.account.domain;

import org.jspecify.annotations.NullMarked;
