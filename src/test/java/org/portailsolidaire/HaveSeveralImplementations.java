package org.portailsolidaire;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** An interface with one implementation is that implementation. */
final class HaveSeveralImplementations extends ArchCondition<JavaClass> {

	static final HaveSeveralImplementations INSTANCE = new HaveSeveralImplementations();

	private HaveSeveralImplementations() {
		super("have several implementations");
	}

	@Override
	public void check(JavaClass type, ConditionEvents events) {
		int implementations = type.getAllSubclasses().size();
		events.add(new SimpleConditionEvent(type, implementations != 1,
				"%s has %d implementation(s)".formatted(type.getName(), implementations)));
	}

}
