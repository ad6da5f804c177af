/** People as this service knows them: how they are called, and whether they are there. */
@NullMarked
package dev.chatcluster.notification.people.domain;

import org.jspecify.annotations.NullMarked;
