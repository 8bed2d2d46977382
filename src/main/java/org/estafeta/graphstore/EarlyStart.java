package org.estafeta.graphstore;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/**
 * Locks the data folder and sets the embedded database off before the beans are made. The
 * database needs longer to start than everything else together, so it starts beside the
 * rest; beans that need it wait for it.
 */
class EarlyStart implements ApplicationListener<ApplicationPreparedEvent> {

	@Override
	public void onApplicationEvent(ApplicationPreparedEvent event) {
		ConfigurableListableBeanFactory beans = event.getApplicationContext().getBeanFactory();
		Environment environment = event.getApplicationContext().getEnvironment();
		Binder binder = Binder.get(environment);
		DataFolder folder = new DataFolder(binder.bindOrCreate("estafeta", DataFolder.Settings.class));
		register(beans, "dataFolder", folder);
		if (!environment.containsProperty("spring.neo4j.uri")) {
			GraphStoreConfiguration.Settings settings = binder.bindOrCreate("estafeta.graph",
					GraphStoreConfiguration.Settings.class);
			register(beans, "embeddedNeo4j", new EmbeddedNeo4j(folder.folder("neo4j"), settings.pageCache().toBytes()));
		}
	}

	// A start that fails later closes what is registered here, the last one first.
	private static void register(ConfigurableListableBeanFactory beans, String name, AutoCloseable bean) {
		beans.registerSingleton(name, bean);
		((DefaultSingletonBeanRegistry) beans).registerDisposableBean(name, bean::close);
	}

}
