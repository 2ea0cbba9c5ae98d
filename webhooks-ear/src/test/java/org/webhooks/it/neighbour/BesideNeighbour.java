package org.webhooks.it.neighbour;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Arquillian deploys another application beside Webhooks, on a server that is shared. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ResourceLock("Arquillian")
@ExtendWith({SharedServersStarted.class, ArquillianExtension.class})
public @interface BesideNeighbour {}
