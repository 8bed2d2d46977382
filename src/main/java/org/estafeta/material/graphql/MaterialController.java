package org.estafeta.material.graphql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.estafeta.material.Material;
import org.estafeta.material.Materials;
import org.estafeta.practice.Practice;

/**
 * The materials of practices.
 */
@Controller
class MaterialController {

	private final Materials materials;

	MaterialController(Materials materials) {
		this.materials = materials;
	}

	@BatchMapping(typeName = "Practice", field = "materials")
	Map<Practice, List<Material>> ofPractices(List<Practice> practices) {
		Map<String, List<Material>> found = this.materials.ofPractices(practices.stream().map(Practice::id).toList());
		Map<Practice, List<Material>> materials = new HashMap<>();
		practices.forEach((practice) -> materials.put(practice, found.getOrDefault(practice.id(), List.of())));
		return materials;
	}

	@SchemaMapping(typeName = "Material")
	String mediaType(Material material) {
		return material.kind().mediaType();
	}

	@SchemaMapping(typeName = "Material")
	String url(Material material) {
		return material.path();
	}

	@SchemaMapping(typeName = "Material")
	int size(Material material) {
		return (int) material.size();
	}

}
