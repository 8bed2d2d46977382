package org.estafeta;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/**
 * Finds public methods of public classes that take or return values of the driver.
 */
class PublicDriverSignatures extends ArchCondition<JavaClass> {

	PublicDriverSignatures() {
		super("have values of the driver in public signatures");
	}

	@Override
	public void check(JavaClass type, ConditionEvents events) {
		for (JavaMethod method : type.getMethods()) {
			boolean visible = type.getModifiers().contains(JavaModifier.PUBLIC)
					&& method.getModifiers().contains(JavaModifier.PUBLIC);
			boolean driver = isDriver(method.getRawReturnType())
					|| method.getRawParameterTypes().stream().anyMatch(PublicDriverSignatures::isDriver);
			events.add(new SimpleConditionEvent(method, visible && driver, method.getDescription()));
		}
	}

	private static boolean isDriver(JavaClass type) {
		return type.getPackageName().startsWith("org.neo4j.driver");
	}

}
